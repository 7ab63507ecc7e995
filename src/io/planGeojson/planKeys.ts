/** Members and keys of the plan file that this version interprets. Everything else is kept and written back. */
export const COLLECTION_KEYS: ReadonlySet<string> = new Set(['type', 'name', 'bbox', 'crs', 'phuSong', 'features']);
export const HEADER_KEYS: ReadonlySet<string> = new Set([
  'format',
  'version',
  'planId',
  'parent',
  'title',
  'author',
  'org',
  'createdAt',
  'updatedAt',
  'illustrative',
  'coverage',
  'sources',
  'events',
  'logHead',
  'stops',
]);
export const COVERAGE_KEYS: ReadonlySet<string> = new Set([
  'model',
  'defaultRadiusM',
  'defaultRadiiM',
  'activeStatuses',
  'switchedOff',
]);
export const FEATURE_KEYS: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', 'bbox']);
export const AREA_KEYS: ReadonlySet<string> = new Set(['id', 'kind', 'name', 'bufferM']);
export const DERIVED_KINDS: ReadonlySet<string> = new Set(['footprint', 'coverage']);

/** Said by every export of a plan whose positions are made up. */
export const ILLUSTRATIVE_NOTICE = 'Dữ liệu minh hoạ · Illustrative data';
const NAME_SUFFIX = ` (${ILLUSTRATIVE_NOTICE})`;

export function collectionName(title: string, illustrative: boolean): string {
  return illustrative ? title + NAME_SUFFIX : title;
}

/** The title in a collection's name, and whether the name says the data is illustrative. */
export function titleOfName(name: string): { readonly title: string; readonly illustrative: boolean } {
  return name.endsWith(NAME_SUFFIX)
    ? { title: name.slice(0, -NAME_SUFFIX.length), illustrative: true }
    : { title: name, illustrative: false };
}
