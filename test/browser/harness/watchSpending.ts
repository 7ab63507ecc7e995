import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

/** What the page and its threads spent on something. */
export interface Spent {
  readonly name: string;
  readonly seconds: number;
  /** The most that one task of the page took of its processor; what it waited for others is not its own. */
  readonly longestTaskMs: number;
  /** The most that the processes of pages and their threads held above what they held before; 0 where none tells. */
  readonly memoryMb: number;
}

export interface Spending {
  /** Counts what happens in the page until `action` is over. */
  during(name: string, action: () => Promise<unknown>): Promise<void>;
  /** Ends the watch and gives all that was counted, in order. */
  end(): Promise<readonly Spent[]>;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** All in microseconds; short tasks come without the time of their thread. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const BEGINS = 'spending begins: ';
const ENDS = 'spending ends';

/**
 * Watches a page by the browser's own trace, in processor time: a page that waits for a map drawn in software, or for a
 * crowded machine, is not at work.
 */
export async function watchSpending(page: Page): Promise<Spending> {
  const session = await page.context().browser()!.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const includedCategories = ['toplevel', 'blink.user_timing'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const spent: Omit<Spent, 'longestTaskMs'>[] = [];
  return {
    async during(name, action) {
      const processes = await renderers(session);
      const before = processes.map((pid) => heldKb(pid, 'VmRSS'));
      for (const pid of processes) writeFileSync(`/proc/${pid}/clear_refs`, '5');
      const from = performance.now();
      await page.evaluate((mark) => void performance.mark(mark), BEGINS + name);
      await action();
      await page.evaluate((mark) => void performance.mark(mark), ENDS);
      const seconds = (performance.now() - from) / 1000;
      const growth = processes.map((pid, i) => (heldKb(pid, 'VmHWM') - before[i]!) / 1024);
      spent.push({ name, seconds, memoryMb: Math.max(0, ...growth) });
    },
    async end() {
      const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
      await session.send('Tracing.end');
      await complete;
      await session.detach();
      const longest = longestTasks(events);
      return spent.map((each) => ({ ...each, longestTaskMs: longest.get(each.name) ?? Number.NaN }));
    },
  };
}

/** By name: of the tasks between its marks on the thread that set them. NaN would fail any bound. */
function longestTasks(events: readonly TraceEvent[]): Map<string, number> {
  const longest = new Map<string, number>();
  const marks = events.filter(({ name }) => name.startsWith(BEGINS) || name === ENDS);
  const [{ pid, tid } = { pid: 0, tid: 0 }] = marks;
  const own = events.filter((event) => event.pid === pid && event.tid === tid).sort((a, b) => a.ts - b.ts);
  let name: string | null = null;
  for (const event of own) {
    if (event.name.startsWith(BEGINS)) {
      name = event.name.slice(BEGINS.length);
      longest.set(name, 0);
    } else if (event.name === ENDS) name = null;
    else if (name !== null && event.ph === 'X' && event.name.endsWith('RunTask'))
      longest.set(name, Math.max(longest.get(name)!, (event.tdur ?? event.dur ?? Number.NaN) / 1000));
  }
  return longest;
}

/** Pages and their threads live in these. Only Linux lets their peaks be read and begun anew. */
async function renderers(session: CDPSession): Promise<number[]> {
  if (!existsSync('/proc/self/clear_refs')) return [];
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function heldKb(pid: number, field: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}
