import type { PlanFileFormat } from '../workers/planFile';
import { UsageError } from './usageError';

/** What `convert` writes, by the end of the file's name. */
export type ConvertFormat = Exclude<PlanFileFormat, 'coverage'> | 'csv' | 'tsv';

const BY_END: Readonly<Record<string, ConvertFormat>> = {
  geojson: 'geojson',
  json: 'geojson',
  csv: 'csv',
  tsv: 'tsv',
  xlsx: 'xlsx',
  kml: 'kml',
  kmz: 'kmz',
};

const WRITABLE = '.geojson .csv .tsv .xlsx .kml .kmz';

/** Throws UsageError when the end of the name is none that is written. */
export function formatOf(path: string): ConvertFormat {
  const end = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(BY_END, end) ? BY_END[end] : undefined;
  if (format === undefined) throw new UsageError('unknownFormat', path, WRITABLE);
  return format;
}

export function isList(format: ConvertFormat): format is 'csv' | 'tsv' {
  return format === 'csv' || format === 'tsv';
}
