import { MAX_ENTRIES } from './archiveLimits';
import { centralDirectory } from './centralDirectory';

/** Names of the files of a ZIP; null: it cannot be read as one. */
export function archiveNames(bytes: Uint8Array): readonly string[] | null {
  const entries = centralDirectory(bytes, MAX_ENTRIES + 1);
  return entries?.filter(({ isFolder }) => !isFolder).map(({ name }) => name) ?? null;
}
