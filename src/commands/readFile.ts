import type { Issue } from '../core/checks/issue';
import { MAX_FILE_BYTES } from '../io/bytes/fileLimits';
import { fileTooLarge } from '../io/bytes/fileTooLarge';
import type { ReadFileAsk } from '../workers/job';
import { JobTookTooLong } from '../workers/jobTookTooLong';
import type { ReadFile } from '../workers/readTypes';
import type { FileContext } from './fileContext';
import { runJob } from './runJob';
import { say } from './say';

/** What unpacks to more than it weighs may never come to an end. */
const ARCHIVE_LIMIT_SECONDS = 30;
/** A text of tags holds no more than it weighs, but takes its time. */
const TAGS_SECONDS_PER_MB = 3;

/**
 * Reads a file of the user in a thread that can be ended at any moment. null: cancelled, or it could not be read at
 * all, which is said. A file over the limit is refused before a byte of it is read.
 */
export async function readFile(
  app: FileContext,
  file: File,
  options: NonNullable<ReadFileAsk['options']> = {},
): Promise<ReadFile | null> {
  if (file.size > MAX_FILE_BYTES) return refused(fileTooLarge(file.size));
  try {
    return await runJob(app, { code: 'openFile', name: file.name }, async (signal, onProgress) => {
      const source = await file.arrayBuffer();
      signal.throwIfAborted();
      const limit = limitOf(source);
      const ask: ReadFileAsk = { source, fileName: file.name, options };
      const opened = await app.jobs.run('readFile', ask, { signal, onProgress, transfer: [source], ...limit });
      if (opened.kind === 'plan' && opened.plan) await app.makeReady(opened.plan);
      return opened;
    });
  } catch (reason) {
    if (reason instanceof JobTookTooLong) {
      return refused({ code: 'file.tookTooLong', severity: 'error', params: { seconds: reason.seconds } });
    }
    const why = reason instanceof Error ? reason.message : String(reason);
    say(app, { tone: 'error', code: 'fileUnreadable', params: { name: file.name, reason: why } });
    return null;
  }
}

/** None for other text: it is read as fast as it weighs. */
function limitOf(source: ArrayBuffer): { limitSeconds?: number } {
  const head = new TextDecoder('latin1').decode(source.slice(0, 8)).trimStart();
  if (head.startsWith('PK')) return { limitSeconds: ARCHIVE_LIMIT_SECONDS };
  if (!head.replace(/^\u00ef\u00bb\u00bf/, '').startsWith('<')) return {};
  const megabytes = Math.floor(source.byteLength / 2 ** 20);
  return { limitSeconds: ARCHIVE_LIMIT_SECONDS + TAGS_SECONDS_PER_MB * megabytes };
}

function refused(issue: Issue): ReadFile {
  return { kind: 'refused', issues: [issue] };
}
