import type { Json, JsonObject } from '../../core/plan/json';
import { isJsonArray, isJsonObject } from '../json/jsonShape';
import { cellText } from '../table/cellText';
import type { Table } from '../table/tableTypes';

export interface FeatureTable {
  /** One row for each point, its coordinates in the first two columns as written. */
  readonly table: Table;
  /** Lines, polygons and the like: not rows of a list. */
  readonly others: readonly JsonObject[];
}

/** Points as rows under a header of their property names, so that they go the way of any list. */
export function featuresAsTable(features: readonly JsonObject[], isMetres: boolean): FeatureTable {
  const columns = new Map<string, number>();
  const rows: string[][] = [];
  const others: JsonObject[] = [];
  for (const feature of features) {
    const place = pointOf(feature.geometry);
    if (!place && isJsonObject(feature.geometry)) {
      others.push(feature);
      continue;
    }
    const row = place ? [String(place[1]), String(place[0])] : ['', ''];
    const properties = isJsonObject(feature.properties) ? feature.properties : {};
    for (const [key, value] of Object.entries(properties)) {
      let column = columns.get(key);
      if (column === undefined) {
        column = columns.size + 2;
        columns.set(key, column);
      }
      row[column] = cellOf(value);
    }
    rows.push(row);
  }
  const header = [...(isMetres ? ['northing', 'easting'] : ['lat', 'lon']), ...columns.keys()];
  const cells = rows.map((row) => Array.from(header, (_, i) => row[i] ?? ''));
  return { table: { cells: rows.length > 0 ? [header, ...cells] : [] }, others };
}

function pointOf(geometry: Json | undefined): readonly [number, number] | null {
  if (!isJsonObject(geometry)) return null;
  const { type, coordinates = null } = geometry;
  const single = type === 'MultiPoint' && isJsonArray(coordinates) && coordinates.length === 1;
  const pair = type === 'Point' ? coordinates : single ? (coordinates[0] ?? null) : null;
  if (!isJsonArray(pair)) return null;
  const [x, y] = pair;
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

function cellOf(value: Json): string {
  if (typeof value === 'number') return cellText(value);
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
