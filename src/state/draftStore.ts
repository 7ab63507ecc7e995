import { type DBSchema, openDB } from 'idb';
import type { Plan } from '../core/plan/plan';
import type { RecoverableDraft } from './session';

export interface Draft extends RecoverableDraft {
  readonly fileName: string | null;
  readonly plan: Plan;
}

/** Unsaved work kept in the browser. One draft per open page, so that two tabs never write over each other. */
export interface DraftStore {
  save(draft: Draft): Promise<void>;
  load(draftId: string): Promise<Draft | undefined>;
  remove(draftId: string): Promise<void>;
  /** Drafts whose page is gone, newest first. */
  orphans(): Promise<RecoverableDraft[]>;
  /** Marks a draft as belonging to this page for as long as it lives. */
  claim(draftId: string): void;
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: Draft };
  index: { key: string; value: RecoverableDraft };
}

export async function openDraftStore(name = 'phu-song'): Promise<DraftStore> {
  const database = await openDB<DraftSchema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('drafts', { keyPath: 'draftId' });
      fresh.createObjectStore('index', { keyPath: 'draftId' });
    },
  });
  return {
    async save(draft) {
      const { draftId, title, savedAt } = draft;
      const transaction = database.transaction(['drafts', 'index'], 'readwrite');
      await Promise.all([
        transaction.objectStore('drafts').put(draft),
        transaction.objectStore('index').put({ draftId, title, savedAt }),
        transaction.done,
      ]);
    },
    load: (draftId) => database.get('drafts', draftId),
    async remove(draftId) {
      const transaction = database.transaction(['drafts', 'index'], 'readwrite');
      await Promise.all([
        transaction.objectStore('drafts').delete(draftId),
        transaction.objectStore('index').delete(draftId),
        transaction.done,
      ]);
    },
    async orphans() {
      const [entries, held] = await Promise.all([database.getAll('index'), heldLocks()]);
      return entries
        .filter((entry) => !held.has(lockName(entry.draftId)))
        .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
    claim(draftId) {
      void navigator.locks?.request(lockName(draftId), () => new Promise(() => {}));
    },
  };
}

const lockName = (draftId: string): string => `phu-song-draft-${draftId}`;

async function heldLocks(): Promise<Set<string>> {
  const snapshot = await navigator.locks?.query();
  return new Set(snapshot?.held?.map((lock) => lock.name ?? ''));
}
