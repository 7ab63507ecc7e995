import { createElement } from 'react';
import { prerender } from 'react-dom/static';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { App } from '../../src/App';
import { openPlan } from '../../src/commands/openPlan';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import type { Plan } from '../../src/core/plan/plan';
import type { Verbs } from '../../src/panels/verbs';
import { startRecompute } from '../../src/state/recompute';
import type { SessionSlice } from '../../src/state/session';
import { createStopOutcomes } from '../../src/state/stopOutcomes';
import { type AppState, createAppStore } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';

const nothing = (): void => {};
const VERBS: Verbs = {
  exportPlan: nothing,
  exportCsv: nothing,
  savePlan: nothing,
  openFilePicker: nothing,
  openFiles: nothing,
  pasteText: nothing,
  openSample: nothing,
  cancelJob: nothing,
  recoverDraft: nothing,
  discardDraft: nothing,
  planIssues: () => [],
  drawMapPicture: () => Promise.reject(new Error('no map here')),
};

const PLAN = aPlan()
  .with({ title: 'Thử', illustrative: true })
  .withSite('A', at(107, 21), { name: 'Trạm A' })
  .withSite('B', at(107.5, 21), { name: 'Trạm B', status: 'planned' })
  .withVillage('near', at(107.001, 21), { households: 40 })
  .withVillage('far', at(107.5, 21.001), { households: 60, name: 'Bản Xa' })
  .withCoverage({ activeStatuses: ['existing'] })
  .build();

/** The page as a server would write it, from a plan that was opened and counted. */
async function pageOf(plan: Plan | null, session: Partial<SessionSlice> = {}): Promise<string> {
  const clock = { now: () => '2026-11-21T00:00:00Z', newId: () => 'id' };
  const counted = createAppStore(emptyPlan('none', clock.now(), ''));
  if (plan) openPlan({ store: counted, ...clock }, plan);
  startRecompute(counted, createCoverageEngine())();
  const state = counted.getState();
  const store = createStore<AppState>(() => ({ ...state, session: { ...state.session, ...session } }));
  const panels = { app: { store, ...clock }, verbs: VERBS, stopOutcomes: createStopOutcomes() };
  const { prelude } = await prerender(createElement(App, { panels, mountMap: () => nothing }));
  return (await new Response(prelude).text()).replaceAll('<!-- -->', '');
}

function kpis(html: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  for (const [, name, value] of html.matchAll(/data-kpi="([^"]*)" data-value="([^"]*)"/g)) {
    found[name!] = [...(found[name!] ?? []), value!];
  }
  return found;
}

test('the headline carries each number once, plain', async () => {
  expect(kpis(await pageOf(PLAN))).toEqual({
    'dead-zone-villages': ['1'],
    'dead-zone-households': ['60'],
    'covered-villages': ['1'],
    'covered-households': ['40'],
    'active-sites': ['1'],
  });
});

test('no number is shown before a plan is open', async () => {
  expect(new Set(Object.values(kpis(await pageOf(null))).flat())).toEqual(new Set(['']));
});

test('what is made up is said to be, in both languages', async () => {
  for (const language of ['vi', 'en'] as const) {
    expect(await pageOf(PLAN, { language })).toContain('Dữ liệu minh hoạ · Illustrative data');
  }
});

test('the next stop is beside the headline, and the programme below it', async () => {
  const html = await pageOf(PLAN);
  expect(html).toContain('sau chương trình');
  expect(html).toContain('+ 1 trạm theo kế hoạch');
  expect(html).toContain('Chỉ trạm hiện hữu');
});

test('a dead village says why, and by whom it would be reached', async () => {
  const html = await pageOf(PLAN, { selection: { kind: 'village', ids: ['far'] } });
  expect(html).toContain('Bản Xa');
  expect(html).toMatch(/Trạm gần nhất là Trạm A, cách 5\d,\d\u00a0km; còn thiếu/);
});

test('a planned site says what it would bring, before it is switched on', async () => {
  const html = await pageOf(PLAN, { selection: { kind: 'site', ids: ['B'] } });
  expect(html).toContain('Nếu bật, trạm này mang lại gì');
  expect(html).toContain('1 thôn, bản chỉ nhờ trạm này');
});

test('an empty plan says what to do and offers the sample', async () => {
  const html = await pageOf(emptyPlan('empty', '2026-11-21T00:00:00Z', 'Trống'));
  expect(html).toContain('Phương án chưa có thôn, bản.');
  expect(html).toContain('Xem phương án Quảng Ninh');
});
