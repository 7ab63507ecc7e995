import type { Plan } from '../../core/plan/plan';

/** Part of a long list: lists travel in slices, so that the page is never blocked by packing them all at once. */
export type Slice =
  | { readonly type: 'sites'; readonly items: readonly unknown[] }
  | { readonly type: 'villages'; readonly items: readonly unknown[] };

const ITEMS = 1_000;

type WithPlan = { readonly plan?: Plan; readonly question?: { readonly plan: Plan } };

/** Takes the lists out of an ask; `joinAsk` puts them back on the other side. */
export function splitAsk(ask: object): { rest: object; slices: Slice[] } {
  const { plan, question } = ask as WithPlan;
  const whole = plan ?? question?.plan;
  if (!whole) return { rest: ask, slices: [] };
  const bare: Plan = { ...lean(whole), sites: [], villages: [] };
  const rest = question ? { ...ask, question: { ...question, plan: bare } } : { ...ask, plan: bare };
  return { rest, slices: [...cut('sites', whole.sites), ...cut('villages', whole.villages)] };
}

export function joinAsk(rest: object, slices: readonly Slice[]): object {
  const { plan, question } = rest as WithPlan;
  const whole = plan ?? question?.plan;
  if (!whole) return rest;
  const list = (type: Slice['type']) => slices.flatMap((slice) => (slice.type === type ? slice.items : []));
  const full = { ...whole, sites: list('sites'), villages: list('villages') };
  return question ? { ...rest, question: { ...question, plan: full } } : { ...rest, plan: full };
}

/** Events, sources and what the file holds besides play no part. */
function lean(plan: Plan): Plan {
  const { extra: _extra, foreign: _foreign, otherFeatures: _others, ...rest } = plan;
  return { ...rest, events: [], sources: [] };
}

function cut(type: Slice['type'], items: readonly unknown[]): Slice[] {
  const slices: Slice[] = [];
  for (let at = 0; at < items.length; at += ITEMS) slices.push({ type, items: items.slice(at, at + ITEMS) });
  return slices;
}
