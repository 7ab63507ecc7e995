import { cutDraft, type Draft, type DraftPart, joinDraft } from './draftParts';
import type { DraftRecords } from './draftRecords';
import type { RecoverableDraft } from './session';

export interface SaveOptions {
  /** In one go, because the page may be going: it holds the page up. */
  readonly atOnce?: boolean;
}

/** Unsaved work kept in the browser. One draft per open page, so that two tabs never write over each other. */
export interface DraftStore {
  /**
   * Writes what changed since the last save of this draft, in parts, so that the page is never held up; the manifest
   * comes last: until then the save before stands. A later save or removal of the draft ends one that still runs.
   */
  save(draft: Draft, options?: SaveOptions): Promise<void>;
  load(draftId: string): Promise<Draft | undefined>;
  remove(draftId: string): Promise<void>;
  /** Drafts whose page is gone, newest first. */
  orphans(): Promise<RecoverableDraft[]>;
  /** Marks a draft as belonging to this page for as long as it lives. */
  claim(draftId: string): void;
}

/** Without locks every draft looks like nobody's. */
export type DraftLocks = Pick<LockManager, 'request' | 'query'>;

export function createDraftStore(records: DraftRecords, locks: DraftLocks | undefined): DraftStore {
  /** Parts that lie in the records, by draft. One counted on in vain shows at the commit. */
  const standing = new Map<string, readonly DraftPart[]>();
  const latest = new Map<string, object>();
  const claimed = new Set<string>();
  let keys = 0;

  const beginTurn = (draftId: string): (() => boolean) => {
    const turn = {};
    latest.set(draftId, turn);
    return () => latest.get(draftId) === turn;
  };

  const write = async (draft: Draft, atOnce: boolean): Promise<void> => {
    const { draftId } = draft;
    const isMyTurn = beginTurn(draftId);
    const { manifest, parts } = cutDraft(draft, standing.get(draftId) ?? [], () => `${++keys}`);
    const there = new Set(standing.get(draftId));
    const fresh = parts.filter((part) => !there.has(part));
    if (!atOnce) {
      for (const part of fresh) {
        await records.putPart(draftId, part);
        if (!isMyTurn()) return;
        standing.set(draftId, [...there.add(part)]);
      }
    }
    const whole = await records.commit(manifest, atOnce ? fresh : []);
    if (!isMyTurn()) return;
    standing.set(draftId, whole ? parts : []);
    if (!whole) await write(draft, atOnce);
  };

  const sweep = async (loose: readonly string[], held: ReadonlySet<string>): Promise<void> => {
    for (const draftId of loose) if (!held.has(lockName(draftId))) await records.removeLoose(draftId);
  };

  return {
    /** Its lock keeps parts without a manifest from being swept away by another page. */
    async save(draft, { atOnce = false } = {}) {
      if (atOnce || !locks || claimed.has(draft.draftId)) await write(draft, atOnce);
      else await locks.request(lockName(draft.draftId), () => write(draft, atOnce));
    },
    async load(draftId) {
      const found = await records.manifest(draftId);
      if (!found || 'plan' in found) return found;
      const lists = new Map<string, readonly unknown[]>();
      for (const key of new Set(found.parts.map((part) => part.key))) {
        const items = await records.items(draftId, key);
        if (!items) return undefined;
        lists.set(key, items);
      }
      return joinDraft(
        found,
        found.parts.map(({ key }) => lists.get(key)!),
      );
    },
    async remove(draftId) {
      beginTurn(draftId);
      standing.delete(draftId);
      await records.remove(draftId);
    },
    async orphans() {
      const [entries, loose] = await Promise.all([records.entries(), locks ? records.loose() : []]);
      const held = await heldLocks(locks);
      await sweep(loose, held);
      return entries
        .filter((entry) => !held.has(lockName(entry.draftId)))
        .sort((a, b) => b.savedAt.localeCompare(a.savedAt));
    },
    claim(draftId) {
      claimed.add(draftId);
      void locks?.request(lockName(draftId), () => new Promise(() => {}));
    },
  };
}

const lockName = (draftId: string): string => `phu-song-draft-${draftId}`;

async function heldLocks(locks: DraftLocks | undefined): Promise<Set<string>> {
  const snapshot = await locks?.query();
  return new Set(snapshot?.held?.map((lock) => lock.name ?? ''));
}
