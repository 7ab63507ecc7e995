import type { LanguageCode } from './formats';

/** What the export dialog says beside `dialogs.export`. */
export function exportWords(language: LanguageCode): ExportWords {
  return language === 'vi' ? vi : en;
}

export type ExportChoice = 'geojson' | 'xlsx' | 'kmz' | 'csv' | 'coverage';

export interface ExportWords {
  readonly format: string;
  readonly formats: Readonly<Record<ExportChoice, { readonly name: string; readonly use: string }>>;
  readonly merged: string;
  readonly xlsxHolds: string;
  readonly kmzHolds: string;
  readonly coverageHolds: string;
  readonly csvHolds: string;
  /** What footprints are cut from where levels decide. */
  readonly byLevel: string;
  readonly xlsxButton: string;
  readonly kmzButton: string;
  readonly coverageButton: string;
}

const vi: ExportWords = {
  format: 'Định dạng',
  formats: {
    geojson: { name: 'GeoJSON', use: 'Phương án đầy đủ, mở lại được' },
    xlsx: { name: 'Excel', use: 'Bảng tính, mỗi danh sách một trang' },
    kmz: { name: 'KMZ', use: 'Google Earth, điện thoại' },
    csv: { name: 'CSV', use: 'Từng danh sách riêng' },
    coverage: { name: 'Vùng phủ chung', use: 'Một lớp bản đồ GeoJSON' },
  },
  merged: 'Kèm vùng phủ chung của các trạm đang tính',
  xlsxHolds:
    'Bốn trang: Trạm, Thôn bản, Thôn bản lõm sóng, và Giới thiệu (số liệu chính, giả định, nguồn). Nhập lại được.',
  kmzHolds: 'Mỗi trạng thái một thư mục và một kiểu hiển thị. Giữ đủ phương án, mở lại được trong Phủ Sóng.',
  coverageHolds: 'Vùng phủ của mọi trạm đang tính, gộp thành một. Chỉ để xem trên bản đồ, không chứa phương án.',
  byLevel:
    'Phương án này xét mức thu, nên vùng phủ là nơi mức thu theo mô hình đủ ngưỡng, không phải vòng tròn bán kính. Mỗi vùng ghi kèm mô hình, ngưỡng và nguồn địa hình. Có thể mất vài phút; dừng lúc nào cũng được.',
  csvHolds: 'Mở bằng Excel hoặc phần mềm khác, nhập lại được.',
  xlsxButton: 'Xuất Excel',
  kmzButton: 'Xuất KMZ',
  coverageButton: 'Xuất vùng phủ chung',
};

const en: ExportWords = {
  format: 'Format',
  formats: {
    geojson: { name: 'GeoJSON', use: 'The whole plan, opens again' },
    xlsx: { name: 'Excel', use: 'A workbook, a sheet per list' },
    kmz: { name: 'KMZ', use: 'Google Earth, phones' },
    csv: { name: 'CSV', use: 'Single lists' },
    coverage: { name: 'Merged coverage', use: 'One map layer in GeoJSON' },
  },
  merged: 'With the merged coverage of the sites that count',
  xlsxHolds:
    'Four sheets: Sites, Villages, Dead zones, and About (main numbers, assumptions, sources). Can be imported again.',
  kmzHolds: 'A folder and a style per status. Holds the whole plan and opens again in Phủ Sóng.',
  coverageHolds: 'The footprints of all sites that count, merged into one. For maps only: there is no plan in it.',
  byLevel:
    'This plan decides by level, so footprints are the ground where the modelled level is enough, not circles. Each one names its model, threshold and terrain. This may take minutes; it can be stopped at any time.',
  csvHolds: 'Opens in Excel and elsewhere, can be imported again.',
  xlsxButton: 'Export Excel',
  kmzButton: 'Export KMZ',
  coverageButton: 'Export merged coverage',
};
