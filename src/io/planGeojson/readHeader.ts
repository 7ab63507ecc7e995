import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { CoverageSettings, Plan, ProgrammeStop } from '../../core/plan/plan';
import { MAX_RADIUS_M, SITE_STATUSES, type SiteStatus } from '../../core/plan/site';
import { COVERAGE_MODELS } from '../../core/radio/radioSettings';
import { quoted } from '../bytes/fileLimits';
import { isJsonArray, isJsonObject, othersOf } from '../json/jsonShape';
import { DEFAULT_COVERAGE, DEFAULT_RADIUS_M } from './planDefaults';
import { COLLECTION_KEYS, COVERAGE_KEYS, HEADER_KEYS, ILLUSTRATIVE_NOTICE, titleOfName } from './planKeys';
import { RADIO_MEMBERS, readRadio } from './readRadio';

const ALL_COVERAGE_KEYS: ReadonlySet<string> = new Set([...COVERAGE_KEYS, ...Object.keys(RADIO_MEMBERS)]);

export type PlanHeader = Omit<Plan, 'sites' | 'villages' | 'areas' | 'otherFeatures'>;

/** Everything of a plan but its features. A wrong header value is an error, and its default is taken. */
export function readHeader(collection: JsonObject, issues: Issue[]): PlanHeader {
  const header = isJsonObject(collection.phuSong) ? collection.phuSong : {};
  const named = titleOfName(typeof collection.name === 'string' ? collection.name : '');
  const word = (key: string, fallback: string) => take(header, key, (v) => typeof v === 'string', fallback, issues);
  const list = (key: string) => take(header, key, isJsonArray, [] as readonly Json[], issues);
  const illustrative = take(header, 'illustrative', (v) => typeof v === 'boolean', named.illustrative, issues);
  const title = word('title', named.title);
  const extra = othersOf(header, HEADER_KEYS);
  const foreign = foreignOf(collection, illustrative);
  return {
    planId: word('planId', 'plan'),
    parent: take(header, 'parent', (v) => v === null || typeof v === 'string', null as string | null, issues),
    title,
    author: word('author', ''),
    org: word('org', ''),
    createdAt: word('createdAt', ''),
    updatedAt: word('updatedAt', ''),
    illustrative,
    coverage: readCoverage(header.coverage, issues),
    sources: list('sources'),
    events: list('events'),
    ...readLogHead(header, issues),
    ...readStops(header, issues),
    ...(extra && { extra }),
    ...(foreign && { foreign }),
  };
}

function foreignOf(collection: JsonObject, illustrative: boolean): JsonObject | undefined {
  const ours = illustrative && collection.notice === ILLUSTRATIVE_NOTICE;
  return othersOf(collection, ours ? new Set([...COLLECTION_KEYS, 'notice']) : COLLECTION_KEYS);
}

function readCoverage(value: Json | undefined, issues: Issue[]): CoverageSettings {
  if (value === undefined) return DEFAULT_COVERAGE;
  if (!isJsonObject(value)) {
    issues.push(badHeader('coverage', value));
    return DEFAULT_COVERAGE;
  }
  const known = COVERAGE_MODELS.find((model) => model === value.model);
  if (value.model !== undefined && !known) {
    issues.push({ code: 'plan.modelUnavailable', severity: 'warning', value: quoted(value.model) });
  }
  const extra = othersOf(value, ALL_COVERAGE_KEYS);
  const radii = take(
    value,
    'defaultRadiiM',
    isRadii,
    undefined as Readonly<Record<string, number>> | undefined,
    issues,
  );
  return {
    model: known ?? 'radius',
    ...readRadio(value, (member, found) => issues.push(badHeader(member, found))),
    defaultRadiusM: take(value, 'defaultRadiusM', isRadius, DEFAULT_RADIUS_M, issues),
    ...(radii && { defaultRadiiM: radii }),
    activeStatuses: take(value, 'activeStatuses', isStatuses, DEFAULT_COVERAGE.activeStatuses, issues),
    switchedOff: take(value, 'switchedOff', isTexts, [] as readonly string[], issues),
    ...(extra && { extra }),
  };
}

function readLogHead(header: JsonObject, issues: Issue[]): { logHead?: string } {
  const logHead = take(header, 'logHead', (v) => v === null || typeof v === 'string', null as string | null, issues);
  return logHead === null ? {} : { logHead };
}

function readStops(header: JsonObject, issues: Issue[]): { stops?: readonly ProgrammeStop[] } {
  if (header.stops === undefined || header.stops === null) return {};
  return { stops: take(header, 'stops', isStops, [] as readonly ProgrammeStop[], issues) };
}

function isStops(value: Json): boolean {
  return isJsonArray(value) && value.every(isStop);
}

function isStop(value: Json): boolean {
  if (!isJsonObject(value) || typeof value.key !== 'string') return false;
  const dated = value.date === null || typeof value.date === 'string';
  return dated && isStatuses(value.activeStatuses ?? null);
}

function isRadius(value: Json): boolean {
  return typeof value === 'number' && value > 0 && value <= MAX_RADIUS_M;
}

function isRadii(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).every(isRadius);
}

function isTexts(value: Json): boolean {
  return isJsonArray(value) && value.every((item) => typeof item === 'string');
}

function isStatuses(value: Json): boolean {
  return isTexts(value) && (value as readonly string[]).every((word) => SITE_STATUSES.includes(word as SiteStatus));
}

/** A header value of the wanted shape; absent: the fallback; of another shape: the fallback and an issue. */
function take<T>(from: JsonObject, key: string, fits: (value: Json) => boolean, fallback: T, issues: Issue[]): T {
  const value = from[key];
  if (value === undefined) return fallback;
  if (fits(value)) return value as T;
  issues.push(badHeader(key, value));
  return fallback;
}

function badHeader(key: string, value: Json): Issue {
  return { code: 'plan.badHeader', severity: 'error', column: key, value: quoted(value) };
}
