import { beforeEach, describe, expect, it } from 'vitest';
import { countScenarios } from '../../src/commands/countScenarios';
import { openFiles } from '../../src/commands/openFiles';
import { openPlan } from '../../src/commands/openPlan';
import {
  acceptWithoutLoss,
  bulkChoices,
  decideMany,
  decideSites,
  findBulkChoices,
  rejectRedundant,
} from '../../src/commands/reviewDecisions';
import { openReviewForm, patchReviewForm, sendReviewForm } from '../../src/commands/reviewForm';
import { readLog } from '../../src/commands/reviewLog';
import { endReviewPreview, previewSuggestion, previewWorth } from '../../src/commands/reviewPreview';
import { chooseSide, compareReply, mergeUnknown, openReplyInstead, takeReply } from '../../src/commands/reviewReply';
import { openScenario, saveScenario, scenariosOf, variantsOf } from '../../src/commands/reviewScenarios';
import { sendForReview } from '../../src/commands/reviewSend';
import { reviewOf, setReviewer } from '../../src/commands/reviewSession';
import { walkReview } from '../../src/commands/reviewWalk';
import { undo } from '../../src/commands/undo';
import { ANY_MOBILE } from '../../src/core/coverage/result';
import type { Plan } from '../../src/core/plan/plan';
import { compareScenarios, type ScenarioRow } from '../../src/core/review/compareScenarios';
import { withDecision } from '../../src/core/review/decide';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { fakeFileContext } from '../fakes/fileContext';

let app: ReturnType<typeof fakeFileContext>;
const plan = () => app.store.getState().doc.plan;
const site = (id: string) => plan().sites.find((each) => each.id === id)!;
const headline = () => app.store.getState().results.coverage!.headline;

/** One village by A alone, one by A and B; C serves nobody. */
const proposal = (): Plan =>
  aPlan()
    .with({ planId: 'p', title: 'Kế hoạch' })
    .withCoverage({ activeStatuses: ['existing'] })
    .withVillage('v1', at(107, 21), { households: 40 })
    .withVillage('v2', at(107.02, 21), { households: 25 })
    .withSite('A', at(107.01, 21), { status: 'planned', radiusM: 2000 })
    .withSite('B', at(107.03, 21), { status: 'planned', radiusM: 1500 })
    .withSite('C', at(108, 21), { status: 'planned', radiusM: 1500 })
    .build();

beforeEach(() => {
  app = fakeFileContext();
  openPlan(app, proposal());
  setReviewer(app, { name: 'Hoa', org: 'Sở' });
});

describe('a decision', () => {
  it('is one step and one event, and one undo takes both back', () => {
    const before = plan();
    expect(decideSites(app, ['A'], { kind: 'accept' })).toBe(true);
    expect(site('A')).toMatchObject({ review: 'accepted', reviewedBy: 'Hoa', reviewedOrg: 'Sở' });
    expect(readLog(plan())).toMatchObject({ check: { intact: true, events: 1 } });
    undo(app);
    expect(plan()).toBe(before);
  });

  it('needs somebody who stands for it, and something that changes', () => {
    decideSites(app, ['A'], { kind: 'accept' });
    expect(decideSites(app, ['A'], { kind: 'accept' })).toBe(false);
    setReviewer(app, { name: ' ', org: '' });
    expect(decideSites(app, ['B'], { kind: 'accept' })).toBe(false);
  });

  it('of the form says the place, the height and the note, and nothing when it is empty', () => {
    openReviewForm(app, 'A', 'requestChange');
    expect(sendReviewForm(app)).toBe(false);
    patchReviewForm(app, { position: [107.5, 21.123456789], heightM: 60, note: 'xa đường' });
    expect(sendReviewForm(app)).toBe(true);
    expect(site('A')).toMatchObject({
      position: [107.01, 21],
      suggestedLng: 107.5,
      suggestedLat: 21.1234568,
      suggestedHeightM: 60,
      reviewNote: 'xa đường',
    });
    expect(reviewOf(app).getState().form).toBeNull();
  });
});

describe('a preview', () => {
  it('shows the gap and leaves the plan alone', () => {
    const before = plan();
    expect(headline().dead).toEqual({ villages: 2, households: 65 });
    previewWorth(app, 'A');
    expect(headline().dead).toEqual({ villages: 0, households: 0 });
    previewSuggestion(app, 'A', { position: [109, 21], heightM: null });
    expect(headline().dead).toEqual({ villages: 2, households: 65 });
    endReviewPreview(app);
    expect(plan()).toBe(before);
    expect(app.store.getState().session.gesture).toBeNull();
  });
});

describe('in bulk', () => {
  it('rejects what nobody needs, and accepts what was handed in', async () => {
    openPlan(app, { ...plan(), coverage: { ...plan().coverage, activeStatuses: ['planned'] } });
    decideSites(app, ['A'], { kind: 'submit' });
    const found = bulkChoices(app);
    expect([...found.redundant].sort()).toEqual(['B', 'C']);
    await rejectRedundant(app, found);
    expect([site('A').review, site('B').review, site('C').review]).toEqual(['submitted', 'rejected', 'rejected']);
    await acceptWithoutLoss(app, bulkChoices(app));
    expect(site('A').review).toBe('accepted');
    undo(app);
    expect([site('A').review, site('B').review]).toEqual(['submitted', 'rejected']);
  });

  it('finds in slices what it finds at once, and is given up when nobody looks any more', async () => {
    const stop = findBulkChoices(app);
    stop();
    findBulkChoices(app);
    await expect.poll(() => reviewOf(app).getState().bulkChoices).toEqual(bulkChoices(app));
  });

  it('decides nothing when the plan was changed in between', async () => {
    const waiting = decideMany(app, ['A', 'B'], { kind: 'accept' });
    const renamed = { ...plan(), title: 'khác' };
    openPlan(app, renamed);
    await waiting;
    expect(plan()).toBe(renamed);
  });
});

describe('walking the list', () => {
  it('stops at its ends, and starts at either', () => {
    reviewOf(app).setState({ listed: ['A', 'B'] });
    const picked = () => app.store.getState().session.selection.ids[0];
    walkReview(app, -1);
    expect(picked()).toBe('B');
    walkReview(app, 1);
    expect(picked()).toBe('B');
    walkReview(app, -1);
    expect(picked()).toBe('A');
  });
});

describe('sending out and coming back', () => {
  const reply = (sent: Plan, ids: readonly string[], org: string): File => {
    const sites = sent.sites.map((each) =>
      ids.includes(each.id) ? { ...withDecision(each, { kind: 'accept' }), reviewedOrg: org } : each,
    );
    return new File([writePlan({ ...sent, org, sites }, {})], `${org}.geojson`);
  };
  const sentVersion = async (): Promise<Plan> => {
    await sendForReview(app);
    const { readPlan } = await import('../../src/io/planGeojson/readPlan');
    return readPlan(await app.files.downloads.at(-1)!.content.text()).plan!;
  };

  it('hands drafts in, and merges replies one after another, one step each', async () => {
    const sent = await sentVersion();
    expect(plan().sites.every(({ review }) => review === 'submitted')).toBe(true);
    expect(sent.parent).toMatch(/^sha256:/);
    expect(plan().parent).toBeNull();
    await openFiles(app, [reply(sent, ['A'], 'VNPT'), reply(sent, ['B'], 'Viettel')]);
    expect(app.store.getState().session.dialog).toBe('mergeReply');
    await takeReply(app);
    await expect.poll(() => reviewOf(app).getState().pending?.fileName).toBe('Viettel.geojson');
    await takeReply(app);
    expect([site('A').reviewedOrg, site('B').reviewedOrg]).toEqual(['VNPT', 'Viettel']);
    undo(app);
    expect([site('A').review, site('B').review]).toEqual(['accepted', 'submitted']);
  });

  it('takes nothing while a conflict is open', async () => {
    const sent = await sentVersion();
    decideSites(app, ['A'], { kind: 'reject', reason: 'noPower' });
    await openFiles(app, [reply(sent, ['A'], 'VNPT')]);
    const { pending } = reviewOf(app).getState();
    if (pending?.merge.kind !== 'ready') throw new Error('expected a merge');
    expect(pending.merge.conflicts).toHaveLength(1);
    await takeReply(app);
    expect(site('A').review).toBe('rejected');
    chooseSide(app, pending.merge.conflicts[0]!.key, 'theirs');
    await takeReply(app);
    expect(site('A').review).toBe('accepted');
  });

  it('opens a plan as ever when it answers nothing sent from here', async () => {
    openPlan(app, { ...proposal(), planId: 'never sent' });
    const stranger = { ...plan(), parent: 'sha256:00' };
    await openFiles(app, [new File([writePlan(stranger, {})], 'la.geojson')]);
    expect(reviewOf(app).getState().pending).toBeNull();
    expect(plan().parent).toBe('sha256:00');
  });

  it('asks what to do with an answer to a version it does not know, and changes nothing by itself', async () => {
    openPlan(app, { ...proposal(), planId: 'from a file' }, 'mine.geojson');
    const mine = plan();
    const answer = { ...mine, parent: 'sha256:00', sites: mine.sites.map((each) => ({ ...each, note: 'theirs' })) };
    const offer = () => openFiles(app, [new File([writePlan(answer, {})], 'la.geojson')]);
    const waiting = () => reviewOf(app).getState().pending?.merge.kind;
    await offer();
    expect(waiting()).toBe('unknownVersion');
    expect(plan()).toBe(mine);

    compareReply(app);
    await expect.poll(() => app.store.getState().session.dialog).toBe('comparePlans');
    expect(plan()).toBe(mine);

    await offer();
    await mergeUnknown(app);
    expect(waiting()).toBe('ready');
    await takeReply(app);
    expect(site('A').note).toBe('theirs');

    await offer();
    openReplyInstead(app);
    expect(plan().parent).toBe('sha256:00');
  });
});

describe('scenarios', () => {
  it('are left as they were when a file of the same plan is opened over the open one', async () => {
    saveScenario(app, 'Thử', 'Gốc');
    decideSites(app, ['A'], { kind: 'accept' });
    const worked = plan();
    const tried = scenariosOf(app).openId!;
    openPlan(app, proposal());
    expect(scenariosOf(app).openId).toBeNull();
    openScenario(app, tried, 'Từ tệp');
    expect(plan()).toBe(worked);
    undo(app);
    expect(site('A').review).toBeUndefined();
  });

  it('have a history each, and are counted side by side', async () => {
    saveScenario(app, 'Không có C', 'Gốc');
    decideSites(app, ['C'], { kind: 'reject', reason: 'cost' });
    const { scenarios, openId } = scenariosOf(app);
    expect(scenarios.map(({ name }) => name)).toEqual(['Gốc', 'Không có C']);
    openScenario(app, scenarios[0]!.id, 'Gốc');
    expect(site('C').review).toBeUndefined();
    expect(app.store.getState().doc.history.past).toHaveLength(0);
    openScenario(app, openId!, 'Gốc');
    expect(site('C').review).toBe('rejected');
    undo(app);
    expect(site('C').review).toBeUndefined();
    const variants = variantsOf(scenariosOf(app), plan(), 'Gốc');
    const rows: ScenarioRow[] = [];
    countScenarios(app, variants, (row) => rows.push(row));
    await expect.poll(() => rows.map(({ headline: { dead } }) => dead.villages)).toEqual([2, 2]);
    expect(rows).toEqual(compareScenarios(variants, ANY_MOBILE));
  });
});
