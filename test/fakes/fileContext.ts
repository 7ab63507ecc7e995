import type { FileContext } from '../../src/commands/fileContext';
import { longJob } from '../../src/commands/fileContext';
import type { FilePort, FileTarget } from '../../src/commands/filePort';
import { createCoverageEngine } from '../../src/core/coverage/coverageEngine';
import { emptyPlan } from '../../src/core/plan/emptyPlan';
import { startRecompute } from '../../src/state/recompute';
import { createAppStore, setDoc } from '../../src/state/store';
import { doJob } from '../../src/workers/doJob';
import type { JobRunner } from '../../src/workers/job';

export interface FakeFiles extends FilePort {
  readonly downloads: { readonly name: string; readonly content: Blob }[];
}

/** The app without a page: a real store and engine, jobs as plain calls, files in memory. */
export function fakeFileContext(canWriteInPlace = false): FileContext & { files: FakeFiles } {
  const store = createAppStore(emptyPlan('empty', '2026-01-01T00:00:00Z', ''));
  setDoc(store, { loading: false });
  startRecompute(store, createCoverageEngine());
  let number = 0;
  return {
    store,
    now: () => '2026-01-02T00:00:00Z',
    newId: () => `id-${++number}`,
    files: fakeFiles(canWriteInPlace),
    jobs: plainJobs,
    longJob: longJob(),
    makeReady: async () => {},
  };
}

/** Jobs without threads; what goes over is copied all the same, as it is between threads. */
export const plainJobs: JobRunner = {
  async run(kind, ask, options = {}) {
    options.signal?.throwIfAborted();
    const answer = structuredClone(await doJob(kind, structuredClone(ask), options.onProgress));
    options.signal?.throwIfAborted();
    return answer;
  },
  forgetTable: () => {},
};

function fakeFiles(canWriteInPlace: boolean): FakeFiles {
  const downloads: { name: string; content: Blob }[] = [];
  return {
    canWriteInPlace,
    downloads,
    choose: async () => [],
    download: (name, content) => void downloads.push({ name, content }),
    write: async (name, content): Promise<FileTarget> => {
      downloads.push({ name, content });
      return { name, handle: 'handle' };
    },
  };
}
