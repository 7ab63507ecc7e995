import { DEMAND_KINDS, REPORTED_STATES } from '../../core/plan/village';
import { count, type FieldReader, notNegative, text, yesNo } from './fieldReaders';
import { listed, posSource } from './siteFields';

const DEMAND_WORDS = {
  xom: 'thôn',
  ap: 'thôn',
  'khu dan cu': 'khu phố',
  'to dan pho': 'khu phố',
  khu: 'khu phố',
  'don bien phong': 'border post',
  'diem dao': 'island point',
  dao: 'island point',
  khac: 'other',
};

const REPORTED_WORDS = { 'lom song': 'dead', 'khong song': 'dead', 'co song': 'served', 'chua ro': 'unknown' };

/** The properties of a village this version interprets, by their key in the plan file, beside `id` and the place. */
export const VILLAGE_FIELDS: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['name', text],
  ['demandKind', listed(DEMAND_KINDS, DEMAND_WORDS)],
  ['commune', text],
  ['formerCommune', text],
  ['formerDistrict', text],
  ['households', count],
  ['population', count],
  ['hardship', yesNo],
  ['gridPower', yesNo],
  ['mustServe', yesNo],
  ['priorityWeight', notNegative],
  ['reported', listed(REPORTED_STATES, REPORTED_WORDS)],
  ['reportedSource', text],
  ['reportedAt', text],
  ['posSource', posSource],
]);

/** Computed on export and dropped when read: a verdict belongs to a moment, not to a village. */
export const DERIVED_VILLAGE_KEYS: ReadonlySet<string> = new Set([
  'covered',
  'coverCount',
  'servers',
  'levelDbm',
  'marginDb',
  'reason',
]);
