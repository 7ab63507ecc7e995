import type { Issue } from '../../core/checks/issue';
import { MAX_FILE_BYTES } from './fileLimits';
import { fileTooLarge } from './fileTooLarge';
import { type FileType, sniffFileType, sniffText } from './sniffFileType';

export interface TextReading {
  /** null: nothing to read, the issues say why. */
  readonly text: string | null;
  readonly issues: readonly Issue[];
}

/** Bytes or text of a file that should be text, or of a type in `accepts`: refuses what is too large, empty or else. */
export function readText(source: string | Uint8Array, accepts: readonly FileType[] = []): TextReading {
  const size = source.length;
  if (size > MAX_FILE_BYTES) return refused(fileTooLarge(size));
  const type = typeof source === 'string' ? sniffText(source) : sniffFileType(source);
  if (type !== 'text' && !accepts.includes(type)) return refused(notWhatItSays(type));
  const issues: Issue[] = [];
  const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : decode(source, issues);
  if (text.trim() === '') return refused({ code: 'file.empty', severity: 'error' });
  return { text, issues };
}

function refused(issue: Issue): TextReading {
  return { text: null, issues: [issue] };
}

function notWhatItSays(type: FileType): Issue {
  return { code: 'file.notWhatItSays', severity: 'error', params: { type } };
}

/** UTF-8, UTF-16 by its mark, else windows-1258, whose combining marks are composed. */
function decode(bytes: Uint8Array, issues: Issue[]): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    issues.push({ code: 'file.encodingGuessed', severity: 'notice', params: { encoding: 'windows-1258' } });
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}
