import { describe, expect, it } from 'vitest';
import type { OptimiseAnswer, OptimiseProgress } from '../../src/core/optimise/answer';
import { askAbout } from '../../src/core/optimise/ask';
import { optimise } from '../../src/core/optimise/optimise';
import { atMostTenHertz } from '../../src/workers/optimise/atMostTenHertz';
import { doOptimise } from '../../src/workers/optimise/doOptimise';
import { highsInProcess } from '../../src/workers/optimise/highsInProcess';
import type {
  FromOptimiser,
  OptimiseKind,
  OptimiseKinds,
  ToOptimiser,
} from '../../src/workers/optimise/optimiseMessages';
import { joinAsk, type Slice, splitAsk } from '../../src/workers/optimise/sendQuestion';
import { follow, type OptimiserPort } from '../../src/workers/optimise/startOptimise';
import { aSpread } from '../core/optimise/aSpread';

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** A port whose thread does what the test says. */
function aPort(answerTo: (message: ToOptimiser, say: (message: FromOptimiser) => void) => void) {
  const port = {
    ended: false,
    onmessage: null,
    onerror: null,
    terminate: () => {
      port.ended = true;
    },
    postMessage: (message: ToOptimiser) =>
      answerTo(structuredClone(message), (data) => port.onmessage?.({ data } as MessageEvent<FromOptimiser>)),
  } as OptimiserPort<OptimiseKind> & { ended: boolean };
  return port;
}

describe('startOptimise', () => {
  it('sends the question in slices, and gives the answer of the thread', async () => {
    const plan = aSpread(5, 60, 40);
    const slices: Slice[] = [];
    const port = aPort(async (message, say) => {
      if (message.type === 'slice') slices.push(message.slice);
      if (message.type !== 'ask') return;
      const ask = joinAsk(message.ask, slices) as OptimiseKinds['optimise']['ask'];
      say({ type: 'done', answer: await optimise(ask.question) });
    });
    const answer = await follow(port, 'optimise', { question: askAbout(plan) }, {});
    expect(answer).toEqual(await optimise(askAbout(plan)));
    expect(port.ended).toBe(true);
  });

  it('a cancel ends a deaf thread within 100 ms and keeps the best plan said so far', async () => {
    const best = await optimise(askAbout(aSpread(5)));
    const port = aPort((message, say) => {
      if (message.type === 'ask') say({ type: 'best', answer: best });
    });
    const control = new AbortController();
    const asked = follow(port, 'optimise', { question: askAbout(aSpread(5)) }, { signal: control.signal });
    await new Promise((resolve) => setTimeout(resolve, 30));
    const startMs = performance.now();
    control.abort();
    expect(await asked).toBe(best);
    expect(performance.now() - startMs).toBeLessThan(150);
    expect(port.ended).toBe(true);
  });

  it('a cancel answers with the best plan while the search is held up and never reports', async () => {
    let released = false;
    let release = (): void => {};
    let known = (): void => {};
    const isKnown = new Promise<void>((resolve) => {
      known = resolve;
    });
    const heldUp = () =>
      new Promise<void>((resolve) => {
        release = () => {
          released = true;
          resolve();
        };
      });
    const slices: Slice[] = [];
    const heard: string[] = [];
    const port = aPort(async (message, say) => {
      heard.push(message.type);
      if (message.type === 'slice') slices.push(message.slice);
      if (message.type !== 'ask') return;
      const ask = joinAsk(message.ask, slices) as OptimiseKinds['optimise']['ask'];
      const outside = { exact: null, stop: { aborted: false }, nowMs: () => 0, breathe: heldUp };
      const tellBest = (best: OptimiseAnswer) => {
        say({ type: 'best', answer: best });
        known();
      };
      const answer = await doOptimise('optimise', ask, outside, () => {}, tellBest);
      say({ type: 'done', answer: answer as OptimiseAnswer });
    });
    const control = new AbortController();
    const question = askAbout(aSpread(8, 200, 90), { cost: 'vnd' });
    const asked = follow(port, 'optimise', { question }, { signal: control.signal });
    await isKnown;
    control.abort();
    const answer = (await asked) as OptimiseAnswer;
    expect(released).toBe(false);
    expect(port.ended).toBe(true);
    expect(heard).not.toContain('cancel');
    expect(answer.stopped).toBe('cancel');
    expect(answer.chosen.length).toBeGreaterThan(0);
    release();
  });

  it('a cancel before there is any plan rejects, and so does a failure', async () => {
    const silent = follow(
      aPort(() => {}),
      'optimise',
      { question: askAbout(aSpread(5)) },
      { signal: AbortSignal.timeout(5) },
    );
    await expect(silent).rejects.toThrow();
    const failing = aPort((message, say) => message.type === 'ask' && say({ type: 'failed', reason: 'broken' }));
    await expect(follow(failing, 'optimise', { question: askAbout(aSpread(5)) }, {})).rejects.toThrow('broken');
  });

  it('splits and joins an ask without loss of what matters', () => {
    const question = askAbout(aSpread(5, 2_500, 3));
    const { rest, slices } = splitAsk({ question });
    expect(slices).toHaveLength(4);
    expect(joinAsk(rest, slices)).toEqual({ question });
  });
});

describe('the thread', () => {
  it('tells value and bound at most ten times a second, the bound never worse; a stop keeps the best', async () => {
    let now = 0;
    const steps: OptimiseProgress[] = [];
    const stop = { aborted: false };
    const nowMs = () => {
      now += 3;
      return now;
    };
    const outside = { exact: highsInProcess(), stop, nowMs, breathe };
    const question = askAbout(aSpread(8, 200, 90), { cost: 'vnd' });
    const onStep = (step: unknown) => steps.push(step as OptimiseProgress);
    const answer = (await doOptimise('optimise', { question }, outside, onStep, () => {})) as OptimiseAnswer;
    expect(answer.proved).toBe(true);
    expect(steps.length).toBeGreaterThan(0);
    for (const [at, step] of steps.entries()) {
      expect(step.value).toBeGreaterThanOrEqual(answer.value);
      expect(step.bound).toBeLessThanOrEqual(answer.value);
      expect(step.bound).toBeGreaterThanOrEqual(steps[at - 1]?.bound ?? 0);
    }
    stop.aborted = true;
    const stopped = (await doOptimise('optimise', { question }, outside, onStep, () => {})) as OptimiseAnswer;
    expect(stopped.code).toBe('solved');
    expect(stopped.coveredVillages).toBe(answer.coveredVillages);
    expect(stopped.bound).toBeLessThanOrEqual(stopped.value);
  });

  it('says the last thing held back once it is time, though nothing follows', () => {
    const told: number[] = [];
    let now = 0;
    const tell = atMostTenHertz(
      () => now,
      (value: number) => told.push(value),
    );
    for (const value of [1, 2, 3]) tell(value);
    now = 99;
    tell.flush();
    expect(told).toEqual([1]);
    now = 100;
    tell.flush();
    tell.flush();
    expect(told).toEqual([1, 3]);
  });

  it('drops what comes too soon', () => {
    const told: number[] = [];
    let now = 0;
    const tell = atMostTenHertz(
      () => now,
      (value: number) => told.push(value),
    );
    for (; now < 1_000; now += 10) tell(now);
    expect(told).toHaveLength(10);
  });

  it('answers the curve, the audit and candidates as well', async () => {
    const plan = aSpread(9, 40, 30);
    const outside = { exact: null, stop: { aborted: false }, nowMs: () => 0, breathe };
    const run = (kind: OptimiseKind, ask: object) =>
      doOptimise(
        kind,
        ask as never,
        outside,
        () => {},
        () => {},
      );
    const curve = (await run('curve', {
      question: askAbout(plan, { objective: 'most' }),
      most: 6,
    })) as OptimiseKinds['curve']['answer'];
    expect(curve.every(({ proved, value, nested }) => proved && value >= nested)).toBe(true);
    curve.slice(1).forEach((point, at) => {
      expect(point.value).toBeGreaterThanOrEqual(curve[at]!.value);
    });
    const audit = (await run('audit', { question: askAbout(plan) })) as OptimiseKinds['audit']['answer'];
    expect(audit.proved).toBe(true);
    expect(audit.minimum).toBeLessThanOrEqual(audit.plannedSites);
    expect(audit.redundant.length + audit.soleServers.length).toBe(audit.plannedSites);
  });
});
