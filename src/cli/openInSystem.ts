import { isGeographic, isWgs84 } from '../io/coordinates/crs';
import type { OpenedFile } from '../io/openedFile';
import { openFile } from '../io/openFile';
import type { TableKind } from '../io/table/tableTypes';

/**
 * A file whose coordinates are in `crs` where it names no reference system of its own: metres need one, degrees without
 * a plan header may be of another ellipsoid. Tables are told when they are read.
 */
export async function openInSystem(
  bytes: Uint8Array,
  path: string,
  crs: string | null,
  listOf?: TableKind,
): Promise<OpenedFile> {
  const options = listOf ? { listOf } : {};
  const opened = await openFile(bytes, path, options);
  if (crs === null || opened.kind === 'table') return opened;
  const said = (code: string) => opened.issues.some((issue) => issue.code === code);
  const degrees = isGeographic(crs) && !isWgs84(crs) && said('plan.noHeader') && !said('crs.converted');
  if (said('crs.missing') || degrees) return openFile(bytes, path, { ...options, crs });
  if (opened.kind === 'refused' || isWgs84(crs) || opened.issues.some(({ value }) => value === crs)) return opened;
  return { ...opened, issues: [...opened.issues, { code: 'crs.notUsed', severity: 'notice', value: crs, file: path }] };
}
