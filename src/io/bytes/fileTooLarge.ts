import type { Issue } from '../../core/checks/issue';
import { MAX_FILE_BYTES } from './fileLimits';

/** Said before a file is read at all. */
export function fileTooLarge(sizeBytes: number): Issue {
  const params = { sizeMb: Math.ceil(sizeBytes / 1048576), maxMb: MAX_FILE_BYTES / 1048576 };
  return { code: 'file.tooLarge', severity: 'error', params };
}
