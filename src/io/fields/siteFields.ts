import { POSITION_SOURCES, REVIEW_STATES, SITE_STATUSES } from '../../core/plan/site';
import { type FieldReader, notNegative, number, oneOf, radius, text } from './fieldReaders';

const STATUS_WORDS = {
  'hien huu': 'existing',
  'hien co': 'existing',
  'dang hoat dong': 'existing',
  'dang co': 'existing',
  active: 'existing',
  'quy hoach': 'planned',
  'ke hoach': 'planned',
  'du kien': 'planned',
  'de xuat': 'candidate',
  'ung vien': 'candidate',
  'phuong an': 'candidate',
  proposed: 'candidate',
  'da thao do': 'retired',
  'thao do': 'retired',
  'ngung hoat dong': 'retired',
  'da dung': 'retired',
};

const STATUS_UNKNOWN = {
  code: 'status.unknown',
  severity: 'error',
  params: { allowed: SITE_STATUSES.join(', ') },
} as const;

export function listed(allowed: readonly string[], spellings: Readonly<Record<string, string>> = {}): FieldReader {
  const unknown = { code: 'field.notInList', severity: 'warning', params: { allowed: allowed.join(', ') } } as const;
  return oneOf(allowed, spellings, unknown);
}

export const posSource = listed(POSITION_SOURCES);

/** The properties of a site this version interprets, by their key in the plan file, beside `id` and the place. */
export const SITE_FIELDS: ReadonlyMap<string, FieldReader> = new Map<string, FieldReader>([
  ['name', text],
  ['status', oneOf(SITE_STATUSES, STATUS_WORDS, STATUS_UNKNOWN)],
  ['commune', text],
  ['review', listed(REVIEW_STATES)],
  ['reviewNote', text],
  ['operator', text],
  ['radiusM', radius],
  ['heightM', notNegative],
  ['technology', text],
  ['setting', text],
  ['phase', text],
  ['buildOrder', number],
  ['costVnd', notNegative],
  ['posSource', posSource],
  ['note', text],
  ['updatedAt', text],
  ['updatedBy', text],
]);
