import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Endable, spareThread } from '../../src/workers/optimise/spareThread';

interface Fake extends Endable {
  ended: boolean;
  ready: number;
}

function someThreads() {
  const opened: Fake[] = [];
  const open = (): Fake => {
    const thread: Fake = {
      ended: false,
      ready: 0,
      onerror: null,
      terminate: () => {
        thread.ended = true;
      },
    };
    opened.push(thread);
    return thread;
  };
  const threads = spareThread(open, (thread) => {
    thread.ready++;
  });
  return { opened, threads };
}

describe('spareThread', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('makes one ready, gives it once, then opens anew', () => {
    const { opened, threads } = someThreads();
    threads.warm();
    threads.warm();
    expect(opened).toHaveLength(1);
    expect(opened[0]!.ready).toBe(1);
    expect(threads.take()).toBe(opened[0]);
    const cold = threads.take();
    expect(cold).toBe(opened[1]);
    expect(cold.ready).toBe(0);
  });

  it('ends a thread nobody asks for, and never one that was taken', () => {
    const { opened, threads } = someThreads();
    threads.warm();
    vi.runAllTimers();
    expect(opened[0]!.ended).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    threads.warm();
    const taken = threads.take();
    vi.runAllTimers();
    expect(taken).toBe(opened[1]);
    expect(taken.ended).toBe(false);
  });

  it('does not give out a thread that could not start', () => {
    const { opened, threads } = someThreads();
    threads.warm();
    opened[0]!.onerror!(new Event('error') as ErrorEvent);
    expect(threads.take()).toBe(opened[1]);
    expect(opened[0]!.ended).toBe(true);
  });
});
