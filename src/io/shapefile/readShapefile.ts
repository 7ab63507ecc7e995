import { parseShp } from 'shpjs';
import type { Issue, IssueCode } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import { quoted } from '../bytes/fileLimits';
import type { FeatureList } from '../features/featureList';
import { crsOfPrj } from './crsOfPrj';
import { readDbf } from './readDbf';
import { recordsFit } from './recordsFit';

/** The parts of one shapefile by their ending, from an archive that came through its guard. */
export interface ShapefileParts {
  readonly name: string;
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | undefined;
  readonly prj: Uint8Array | undefined;
  readonly cpg: Uint8Array | undefined;
}

/** Geometries in the coordinates of the file, with the code of their reference system; the pipeline converts them. */
export function readShapefile({ name, shp, dbf, prj, cpg }: ShapefileParts): FeatureList {
  const issues: Issue[] = [];
  const geometries = geometriesOf(shp);
  if (!geometries) return refused('shapefile.damaged', `${name}.shp`);
  const table = dbf ? readDbf(dbf, cpg ? textOf(cpg) : null) : null;
  if (dbf && (!table || table.rows.length !== geometries.length)) return refused('shapefile.damaged', `${name}.dbf`);
  if (!table) issues.push({ code: 'shapefile.noTable', severity: 'warning', value: quoted(`${name}.dbf`) });
  if (table?.guessedEncoding) {
    issues.push({ code: 'file.encodingGuessed', severity: 'notice', params: { encoding: table.guessedEncoding } });
  }
  const crs = prj ? crsOfPrj(textOf(prj)) : null;
  if (crs === null) issues.push({ code: 'shapefile.noCrs', severity: 'warning', value: quoted(`${name}.prj`) });
  const features = geometries.flatMap((geometry, i): JsonObject[] => {
    const properties = table ? table.rows[i] : {};
    return properties ? [{ type: 'Feature', geometry, properties }] : [];
  });
  return { features, name, crs, issues };
}

function geometriesOf(shp: Uint8Array): Json[] | null {
  if (!recordsFit(shp)) return null;
  try {
    return parseShp(shp) as unknown as Json[];
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function refused(code: IssueCode, part: string): FeatureList {
  return { features: null, name: '', crs: null, issues: [{ code, severity: 'error', value: quoted(part) }] };
}
