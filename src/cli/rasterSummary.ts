import type { CliLanguage } from './cliWords';

/** What `raster --json` says of the file it wrote. */
export interface RasterDocument {
  readonly file: string;
  readonly model: 'P.1812-8';
  /** Cells within the radius, and those of them without terrain data. */
  readonly cells: number;
  readonly noData: number;
  readonly leastDbm: number;
  readonly greatestDbm: number;
  /** Height of the ground under the site, above sea level. */
  readonly groundM: number;
  readonly illustrative: boolean;
}

export function rasterSummary(document: RasterDocument, language: CliLanguage): string {
  const { file, cells, noData, leastDbm, greatestDbm, illustrative } = document;
  const known = cells - noData;
  if (language === 'vi') {
    const marked = illustrative ? ' Địa hình minh hoạ, không phải số đo.' : '';
    return `Đã ghi ${file}: ${known} ô có mức thu từ ${leastDbm} đến ${greatestDbm} dBm (mô hình P.1812-8, chưa hiệu chuẩn).${marked}\n`;
  }
  const marked = illustrative ? ' Illustrative terrain, not surveyed.' : '';
  return `Wrote ${file}: ${known} cells from ${leastDbm} to ${greatestDbm} dBm (P.1812-8 model, not calibrated).${marked}\n`;
}
