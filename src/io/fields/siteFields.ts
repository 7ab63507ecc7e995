import { BUILD_LOCKS, POSITION_SOURCES, REVIEW_REASONS, REVIEW_STATES, SITE_STATUSES } from '../../core/plan/site';
import { degrees, type FieldReader, notNegative, number, oneOf, radius, text, warned, yesNo } from './fieldReaders';
import { numberList } from './numberList';

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

const REASON_WORDS = {
  'ngoai quy hoach': 'outsidePlan',
  'khong co dien': 'noPower',
  'khong co truyen dan': 'noBackhaul',
  'vuong mat bang': 'land',
  'trung vung phu': 'duplicateCoverage',
  'chi phi cao': 'cost',
  'canh quan': 'landscape',
  khac: 'other',
};

const LOCK_WORDS = {
  'phai xay': 'in',
  'chac chan xay': 'in',
  co: 'in',
  'khong xay': 'out',
  'khong xet': 'out',
  khong: 'out',
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
  ['reviewReason', listed(REVIEW_REASONS, REASON_WORDS)],
  ['reviewNote', text],
  ['suggestedLng', degrees(180)],
  ['suggestedLat', degrees(90)],
  ['suggestedHeightM', warned(notNegative)],
  ['reviewedBy', text],
  ['reviewedOrg', text],
  ['reviewedAt', text],
  ['operator', text],
  ['sharedMast', yesNo],
  ['radiusM', radius],
  ['heightM', notNegative],
  ['technology', text],
  ['azimuths', numberList(-360, 360)],
  ['beamwidthsDeg', numberList(1, 360)],
  ['tiltsDeg', numberList(-90, 90)],
  ['freqsMHz', numberList(30, 100_000)],
  ['eirpsPerReDbm', numberList(-100, 100)],
  ['antennas', text],
  ['setting', text],
  ['phase', text],
  ['buildOrder', number],
  ['costVnd', notNegative],
  ['buildLock', listed(BUILD_LOCKS, LOCK_WORDS)],
  ['posSource', posSource],
  ['note', text],
  ['updatedAt', text],
  ['updatedBy', text],
]);
