import type { CheckAnswer, CheckAsk } from './check';

/** The thread that asks Turf: one question at a time, the newest wins, answers to older ones are dropped. */
export interface CheckThread {
  ask(question: Omit<CheckAsk, 'seq'>): void;
  onAnswer: ((answer: CheckAnswer) => void) | null;
  end(): void;
}

export function startCheckThread(): CheckThread {
  const worker = new Worker(new URL('./checkWorker.ts', import.meta.url), { type: 'module' });
  let seq = 0;
  const thread: CheckThread = {
    onAnswer: null,
    ask(question) {
      seq++;
      worker.postMessage({ ...question, seq });
    },
    end: () => worker.terminate(),
  };
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    if (data.seq === seq) thread.onAnswer?.(data);
  };
  worker.onerror = (event) => thread.onAnswer?.({ type: 'failed', seq, reason: event.message });
  return thread;
}
