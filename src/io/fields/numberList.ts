import type { Json } from '../../core/plan/json';
import type { FieldReader, FieldResult } from './fieldReaders';

/** A `;` list of numbers in a range, kept as text; a list of one is what GIS tools turn into a number. */
export function numberList(least: number, greatest: number): FieldReader {
  return (value) => {
    if (value === null || value === '') return { value: undefined };
    if (typeof value !== 'string' && typeof value !== 'number') return outside(least, greatest);
    const items = String(value).split(';');
    return items.every((item) => fits(item, least, greatest))
      ? { value: String(value) as Json }
      : outside(least, greatest);
  };
}

function fits(item: string, least: number, greatest: number): boolean {
  const read = item.trim() === '' ? Number.NaN : Number(item);
  return read >= least && read <= greatest;
}

function outside(least: number, greatest: number): FieldResult {
  return { code: 'sectors.badList', severity: 'warning', params: { least, greatest } };
}
