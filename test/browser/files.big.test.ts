import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../src/i18n/words';
import { plansUnderTest } from '../seeded/plansUnderTest';
import { type App, drawn, follow, openAppWith, waitForKpi } from './harness';
import { isUnsaved, screen, toast, undoButton, WIDE } from './harness/planFiles';

const vi = words('vi');
const NAME = 'lớn.geojson';
const TITLE = 'Phương án lớn';
/** More than the map lays out as symbols in one tile: it reports an error, and an error fails the test. */
const VILLAGES = 40_000;
const MEGABYTES = 50;
const SLOW = 300_000;

describe.each(plansUnderTest)(`a file of ${MEGABYTES} MB over $name`, (plan) => {
  let app: App;
  beforeAll(async () => {
    app = await openAppWith(plan, { viewport: WIDE, keepOpen: true, prepare: weighMessages });
  });
  afterAll(() => app.close());

  test(
    'can be cancelled while it is read, and then nothing has changed',
    async () => {
      const { page } = app;
      const before = await screen(page);
      await watchJob(page, { cancelAtOnce: true });
      await dropBigPlan(page);
      await expect.poll(() => jobsSeen(page), { timeout: 60_000 }).not.toEqual([]);
      await page.getByRole('progressbar').waitFor({ state: 'detached' });
      expect(await screen(page)).toEqual(before);
      expect(await undoButton(page).isDisabled()).toBe(true);
      expect(await isUnsaved(page)).toBe(false);
      expect(await toast(page).filter({ hasText: NAME }).count()).toBe(0);
    },
    SLOW,
  );

  test(
    'opens with its progress on screen when it is not cancelled',
    async () => {
      const { page } = app;
      await watchJob(page, { cancelAtOnce: false });
      await page.evaluate(() => {
        (globalThis as unknown as Weighing).heaviestMessage = 0;
      });
      await dropBigPlan(page);
      const opened = vi.verbs.messages.planOpened({ title: TITLE, villages: VILLAGES, sites: 1 });
      await toast(page).filter({ hasText: opened }).waitFor({ timeout: 120_000 });
      await waitForKpi(page, 'dead-zone-villages', VILLAGES - 1);
      expect((await screen(page)).title).toBe(TITLE);
      const seen = await jobsSeen(page);
      expect(new Set(seen.map(({ label }) => label))).toEqual(new Set([vi.page.job.openFile(NAME)]));
      const shares = seen.map(({ percent }) => percent).filter((percent) => percent !== null);
      expect(shares.length).toBeGreaterThan(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    },
    SLOW,
  );

  test(
    'goes to the threads of the map in pieces: copied whole, its villages would hold the page up',
    async () => {
      const { page } = app;
      const heaviest = await page.evaluate(() => (globalThis as unknown as Weighing).heaviestMessage);
      expect(heaviest).toBeGreaterThan(0);
      expect(heaviest).toBeLessThan(VILLAGES * 10);
    },
    SLOW,
  );

  test(
    'stands on the map from afar and from near, each dead zone with one sign',
    async () => {
      const { page } = app;
      const signs = async (zoom: number) => {
        await follow(page, { zoom, at: [106, 20] });
        const villages = await drawn(page, ['villages-dead', 'villages-dead-far']);
        return new Set(villages.map(({ layer }) => layer));
      };
      expect(await signs(5)).toEqual(new Set(['villages-dead-far']));
      expect(await signs(11)).toEqual(new Set(['villages-dead']));
    },
    SLOW,
  );
});

interface JobSeen {
  readonly label: string;
  readonly percent: number | null;
}
interface Watching {
  jobsSeen: JobSeen[];
  watcher?: MutationObserver;
}

interface Weighing {
  heaviestMessage: number;
}

/** Keeps the length of the longest message that the page copies into a thread, written as JSON; bytes are handed over. */
async function weighMessages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const weighing = globalThis as unknown as Weighing;
    weighing.heaviestMessage = 0;
    const post = Worker.prototype.postMessage;
    const withoutBytes = (_key: string, value: unknown) => (ArrayBuffer.isView(value) ? null : value);
    Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
      const weight = JSON.stringify(message, withoutBytes)?.length ?? 0;
      weighing.heaviestMessage = Math.max(weighing.heaviestMessage, weight);
      post.call(this, message, ...rest);
    } as typeof post;
  });
}

/** Notes each state of the progress bar; `cancelAtOnce` presses the button beside it the moment it is there. */
async function watchJob(page: Page, { cancelAtOnce }: { cancelAtOnce: boolean }): Promise<void> {
  await page.evaluate(
    ({ cancel, cancelAtOnce }) => {
      const watching = globalThis as unknown as Watching;
      watching.watcher?.disconnect();
      watching.jobsSeen = [];
      const watcher = new MutationObserver(() => {
        const bar = document.querySelector('.notices [role=progressbar]');
        if (!bar) return;
        const now = bar.getAttribute('aria-valuenow');
        watching.jobsSeen.push({
          label: bar.getAttribute('aria-label') ?? '',
          percent: now === null ? null : Number(now),
        });
        const buttons = [...(bar.parentElement?.querySelectorAll('button') ?? [])];
        if (cancelAtOnce) buttons.find(({ textContent }) => textContent === cancel)?.click();
      });
      watching.watcher = watcher;
      watcher.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['aria-valuenow'],
      });
    },
    { cancel: vi.page.cancel, cancelAtOnce },
  );
}

function jobsSeen(page: Page): Promise<JobSeen[]> {
  return page.evaluate(() => (globalThis as unknown as Watching).jobsSeen);
}

/** Made on the page itself: villages 2 km apart on a grid, one site that reaches the first of them only. */
async function dropBigPlan(page: Page): Promise<void> {
  const size = await page.evaluate(
    ({ name, title, count, megabytes }) => {
      const note = 'x'.repeat((megabytes * 1_000_000) / count - 170);
      const coverage = { model: 'radius', defaultRadiusM: 1000, activeStatuses: ['existing'], switchedOff: [] };
      const phuSong = { format: 'phu-song-plan', version: 1, planId: 'big', title, illustrative: false, coverage };
      const head = JSON.stringify({ type: 'FeatureCollection', phuSong }).slice(0, -1);
      const feature = (id: string, kind: string, coordinates: number[], more: object) =>
        JSON.stringify({
          type: 'Feature',
          id,
          geometry: { type: 'Point', coordinates },
          properties: { id, kind, name: id, ...more },
        });
      const lines = Array.from({ length: count }, (_, at) =>
        feature(`v${at}`, 'village', [104 + (at % 200) * 0.02, 18 + Math.floor(at / 200) * 0.02], { note }),
      );
      lines.push(feature('s1', 'site', [104, 18], { status: 'existing', radiusM: 1000 }));
      const file = new File([head, ',"features":[\n', lines.join(',\n'), '\n]}'], name);
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
      return file.size;
    },
    { name: NAME, title: TITLE, count: VILLAGES, megabytes: MEGABYTES },
  );
  expect(size).toBeGreaterThan(0.95 * MEGABYTES * 1_000_000);
}
