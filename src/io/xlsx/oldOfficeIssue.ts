import type { Issue } from '../../core/checks/issue';

/** The name of the part that holds a workbook under a password, as a compound file writes it. */
const PROTECTED = utf16('EncryptedPackage');

/** Why a compound file of the old Office kind is refused: an .xls, or a workbook under a password. */
export function oldOfficeIssue(bytes: Uint8Array): Issue {
  return { code: holds(bytes, PROTECTED) ? 'file.protectedExcel' : 'file.oldExcel', severity: 'error' };
}

function holds(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first] = part;
  for (let at = bytes.indexOf(first as number); at !== -1; at = bytes.indexOf(first as number, at + 1)) {
    if (part.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
}
