import { roundLngLat } from '../geo/lngLat';
import { replaceSites } from '../plan/actions/replaceSites';
import { findSite } from '../plan/findSite';
import type { JsonObject } from '../plan/json';
import type { Plan } from '../plan/plan';
import type { ReviewState, Site } from '../plan/site';
import type { Decision, Reviewer } from './decision';
import { appendEvents, type NewEvent } from './log/appendEvents';
import { wholeSecond } from './log/wholeSecond';
import { suggestionOf } from './suggestion';

const AT_A_TIME = 200;

const STATE_AFTER: Readonly<Record<Decision['kind'], ReviewState>> = {
  submit: 'submitted',
  accept: 'accepted',
  requestChange: 'changesRequested',
  reject: 'rejected',
  withdraw: 'draft',
  adopt: 'accepted',
};

/**
 * Decides upon sites and writes one event per site to the log. `now` is ISO 8601, kept to the second. Sites that the
 * decision does not change, ids unknown to the plan, and `adopt` where nothing is suggested are left alone: no event.
 */
export function decide(plan: Plan, siteIds: readonly string[], decision: Decision, who: Reviewer, now: string): Plan {
  const at = wholeSecond(now);
  const events: NewEvent[] = [];
  const decided = replaceSites(plan, [...new Set(siteIds)], (site) => {
    const next = withDecision(site, decision);
    if (sameDecision(site, next)) return site;
    const data = decisionData(site, next, decision);
    events.push({ at, by: who.name, org: who.org, kind: decision.kind, siteId: site.id, data });
    return {
      ...next,
      ...(who.name && { reviewedBy: who.name }),
      ...(who.org && { reviewedOrg: who.org }),
      reviewedAt: at,
    };
  });
  return appendEvents(decided, events);
}

/** `decide`, some sites at a time: for a page that must not be kept waiting. */
export function* decideSteps(
  plan: Plan,
  siteIds: readonly string[],
  decision: Decision,
  who: Reviewer,
  now: string,
): Generator<void, Plan> {
  const ids = [...new Set(siteIds)];
  let decided = plan;
  for (let at = 0; at < ids.length; at += AT_A_TIME) {
    if (at > 0) yield;
    decided = decide(decided, ids.slice(at, at + AT_A_TIME), decision, who, now);
  }
  return decided;
}

/** The decision would change the site. */
export function canDecide(plan: Plan, siteId: string, decision: Decision): boolean {
  const site = findSite(plan, siteId);
  return site !== undefined && !sameDecision(site, withDecision(site, decision));
}

/** The site as the decision leaves it; what was said before is gone, a suggestion too unless it is asked for anew. */
export function withDecision(site: Site, decision: Decision): Site {
  const {
    reviewReason: _reason,
    reviewNote: _note,
    suggestedLng: _lng,
    suggestedLat: _lat,
    suggestedHeightM: _height,
    reviewedBy: _by,
    reviewedOrg: _org,
    reviewedAt: _at,
    ...own
  } = site;
  const suggestion = suggestionOf(site);
  if (decision.kind === 'adopt' && !suggestion) return site;
  const note = 'note' in decision && decision.note?.trim();
  const review = STATE_AFTER[decision.kind];
  const said: Site = { ...own, review, ...(note && { reviewNote: note }) };
  if (decision.kind === 'reject') return { ...said, reviewReason: decision.reason };
  if (decision.kind === 'adopt' && suggestion) {
    const { position, heightM } = suggestion;
    return { ...said, ...(position && { position, posSource: 'user' }), ...(heightM !== null && { heightM }) };
  }
  if (decision.kind !== 'requestChange' || !decision.suggestion) return said;
  const { position, heightM } = decision.suggestion;
  const [suggestedLng, suggestedLat] = position ? roundLngLat(position) : [];
  return {
    ...said,
    ...(suggestedLng !== undefined && suggestedLat !== undefined && { suggestedLng, suggestedLat }),
    ...(heightM !== null && { suggestedHeightM: heightM }),
  };
}

const DECIDED = [
  'review',
  'reviewReason',
  'reviewNote',
  'suggestedLng',
  'suggestedLat',
  'suggestedHeightM',
  'heightM',
] as const;

function sameDecision(a: Site, b: Site): boolean {
  if (DECIDED.some((field) => fieldOf(a, field) !== fieldOf(b, field))) return false;
  return a.position?.[0] === b.position?.[0] && a.position?.[1] === b.position?.[1];
}

/** A site nobody has said anything of is a draft. */
function fieldOf(site: Site, field: (typeof DECIDED)[number]): unknown {
  return field === 'review' ? (site.review ?? 'draft') : site[field];
}

/** What the log keeps of a decision: the state before and after, and what came with it. */
function decisionData(before: Site, after: Site, { kind }: Decision): JsonObject {
  const { reviewReason, reviewNote, suggestedLng, suggestedLat, suggestedHeightM } = after;
  return {
    name: before.name,
    from: before.review ?? 'draft',
    to: after.review ?? 'draft',
    ...(reviewReason !== undefined && { reason: reviewReason }),
    ...(reviewNote !== undefined && { note: reviewNote }),
    ...(suggestedLng !== undefined && suggestedLat !== undefined && { suggestedLng, suggestedLat }),
    ...(suggestedHeightM !== undefined && { suggestedHeightM }),
    ...(kind === 'adopt' && adoptedData(before, after)),
  };
}

function adoptedData(before: Site, after: Site): JsonObject {
  return {
    ...(before.position !== after.position && { positionBefore: before.position, position: after.position }),
    ...(before.heightM !== after.heightM && { heightMBefore: before.heightM ?? null, heightM: after.heightM ?? null }),
  };
}
