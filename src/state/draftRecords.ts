import { type DBSchema, openDB } from 'idb';
import type { Draft, DraftManifest, DraftPart } from './draftParts';
import type { RecoverableDraft } from './session';

/** Where drafts lie. Every call is one transaction: it happens wholly or not at all, in the order of the calls. */
export interface DraftRecords {
  putPart(draftId: string, part: DraftPart): Promise<void>;
  /**
   * The manifest with parts that are still to be written; parts that it does not name go.
   * False, and nothing written: a part that it names is gone.
   */
  commit(manifest: DraftManifest, parts: readonly DraftPart[]): Promise<boolean>;
  /** A whole draft is one of an earlier version of the page. */
  manifest(draftId: string): Promise<DraftManifest | Draft | undefined>;
  items(draftId: string, key: string): Promise<readonly unknown[] | undefined>;
  remove(draftId: string): Promise<void>;
  entries(): Promise<RecoverableDraft[]>;
  /** Drafts of which there are parts and no manifest. */
  loose(): Promise<string[]>;
  /** Does nothing once there is a manifest. */
  removeLoose(draftId: string): Promise<void>;
}

interface StoredPart {
  readonly draftId: string;
  readonly key: string;
  readonly items: readonly unknown[];
}

interface DraftSchema extends DBSchema {
  drafts: { key: string; value: DraftManifest | Draft };
  index: { key: string; value: RecoverableDraft };
  parts: { key: [draftId: string, key: string]; value: StoredPart };
}

const ALL = ['drafts', 'index', 'parts'] as const;

/** Rejects when storage is forbidden, or held by a page of an earlier version: that page would keep this one waiting. */
export function openDraftRecords(name = 'phu-song'): Promise<DraftRecords> {
  return new Promise((resolve, reject) => {
    const opening = openDB<DraftSchema>(name, 2, {
      upgrade(database, version) {
        if (version < 1) {
          database.createObjectStore('drafts', { keyPath: 'draftId' });
          database.createObjectStore('index', { keyPath: 'draftId' });
        }
        database.createObjectStore('parts', { keyPath: ['draftId', 'key'] });
      },
      blocked: () => reject(new Error('held by an earlier version')),
    });
    opening.then((database) => resolve(recordsIn(database)), reject);
  });
}

type Database = Awaited<ReturnType<typeof openDB<DraftSchema>>>;

function recordsIn(database: Database): DraftRecords {
  return {
    async putPart(draftId, part) {
      await database.put('parts', stored(draftId, part));
    },
    async commit(manifest, fresh) {
      const { draftId, title, savedAt } = manifest;
      const transaction = database.transaction(ALL, 'readwrite');
      const parts = transaction.objectStore('parts');
      const done = transaction.done.then(
        () => true,
        (error) => {
          if (transaction.error) throw error;
          return false;
        },
      );
      for (const part of fresh) void parts.put(stored(draftId, part)).catch(ofTransaction);
      const keys = new Set((await parts.getAllKeys(partsOf(draftId))).map(([, key]) => key));
      const named = new Set(manifest.parts.map(({ key }) => key));
      if (![...named].every((key) => keys.delete(key))) {
        transaction.abort();
        return done;
      }
      for (const key of keys) void parts.delete([draftId, key]).catch(ofTransaction);
      void transaction.objectStore('drafts').put(manifest).catch(ofTransaction);
      void transaction.objectStore('index').put({ draftId, title, savedAt }).catch(ofTransaction);
      return done;
    },
    manifest: (draftId) => database.get('drafts', draftId),
    items: async (draftId, key) => (await database.get('parts', [draftId, key]))?.items,
    async remove(draftId) {
      const transaction = database.transaction(ALL, 'readwrite');
      await Promise.all([
        transaction.objectStore('drafts').delete(draftId),
        transaction.objectStore('index').delete(draftId),
        transaction.objectStore('parts').delete(partsOf(draftId)),
        transaction.done,
      ]);
    },
    entries: () => database.getAll('index'),
    async loose() {
      const transaction = database.transaction(['index', 'parts']);
      const [whole, parts] = await Promise.all([
        transaction.objectStore('index').getAllKeys(),
        transaction.objectStore('parts').getAllKeys(),
      ]);
      const ids = new Set(parts.map(([draftId]) => draftId));
      return [...ids].filter((draftId) => !whole.includes(draftId));
    },
    async removeLoose(draftId) {
      const transaction = database.transaction(['index', 'parts'], 'readwrite');
      const whole = await transaction.objectStore('index').getKey(draftId);
      if (whole === undefined) await transaction.objectStore('parts').delete(partsOf(draftId));
      await transaction.done;
    },
  };
}

const stored = (draftId: string, { key, items }: DraftPart): StoredPart => ({ draftId, key, items });
const partsOf = (draftId: string): IDBKeyRange => IDBKeyRange.bound([draftId], [draftId, []]);
/** What a single request met, its transaction reports. */
const ofTransaction = (): void => {};
