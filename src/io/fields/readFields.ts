import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import { quoted } from '../bytes/fileLimits';
import { objectOf } from '../json/jsonShape';
import type { FieldReader } from './fieldReaders';

export interface FieldsReading {
  readonly extra: JsonObject | undefined;
  readonly issues: Issue[];
}

/** Splits properties into the fields a kind knows, which are put into `known`, and the rest. */
export function readFields(
  properties: JsonObject,
  fields: ReadonlyMap<string, FieldReader>,
  known: Record<string, Json>,
  row: number,
  keepNulls: boolean,
): FieldsReading {
  const extra: [string, Json][] = [];
  const issues: Issue[] = [];
  for (const key in properties) {
    const value = properties[key] as Json;
    const reader = fields.get(key);
    if (!reader) {
      if (keepNulls || value !== null) extra.push([key, value]);
      continue;
    }
    const result = reader(value);
    if ('value' in result) {
      if (result.value !== undefined) known[key] = result.value;
      continue;
    }
    issues.push({ ...result, row, column: key, value: quoted(value) });
    if (result.severity !== 'error') extra.push([key, value]);
  }
  return { extra: extra.length > 0 ? objectOf(extra) : undefined, issues };
}
