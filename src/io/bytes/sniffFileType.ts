export type FileType = 'png' | 'jpeg' | 'gif' | 'pdf' | 'zip' | 'gzip' | 'xls' | 'html' | 'xml' | 'binary' | 'text';

const MAGIC: readonly (readonly [FileType, readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** What a file is by its first bytes, whatever its name says. An .xlsx is a zip. */
export function sniffFileType(bytes: Uint8Array): FileType {
  for (const [type, magic] of MAGIC) if (magic.every((byte, i) => bytes[i] === byte)) return type;
  const head = bytes.subarray(0, 1024);
  const utf16 = utf16Of(head);
  if (utf16) return sniffText(new TextDecoder(utf16).decode(head)) === 'xml' ? 'xml' : 'text';
  if (head.includes(0)) return 'binary';
  return sniffText(new TextDecoder('latin1').decode(head));
}

export function sniffText(text: string): FileType {
  const start = text
    .slice(0, 1024)
    .replace(/^(\uFEFF|ï»¿)/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  if (/^<[?!a-z]/.test(start)) return 'xml';
  if (start.startsWith('%pdf')) return 'pdf';
  if (start.startsWith('pk\u0003\u0004')) return 'zip';
  return start.slice(0, 64).includes('\u0000') ? 'binary' : 'text';
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
