export interface DbfDecoder {
  readonly decode: (bytes: Uint8Array) => string;
  readonly guessed: string | null;
}

const VIETNAMESE = 'windows-1258';

/** By the .cpg beside the file; else UTF-8, and what is not UTF-8 is windows-1258, whose marks are composed. */
export function dbfDecoder(records: Uint8Array, cpg: string | null): DbfDecoder {
  const named = cpg === null ? null : decoderOf(labelOf(cpg));
  if (named) return { decode: composed(named), guessed: null };
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(records);
    return { decode: composed(new TextDecoder()), guessed: null };
  } catch {
    return { decode: composed(new TextDecoder(VIETNAMESE)), guessed: VIETNAMESE };
  }
}

/** "UTF-8", "65001", "1258", "ANSI 1258", "CP1252", "ISO-8859-1". */
function labelOf(cpg: string): string {
  const text = cpg.trim().toLowerCase();
  const page = /(\d{4,5})$/.exec(text)?.[1];
  if (page === '65001' || /^utf-?8$/.test(text)) return 'utf-8';
  return page !== undefined && /^(?:cp|ansi|windows|oem)?[\s-]*\d+$/.test(text) ? `windows-${page}` : text;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

function composed(decoder: TextDecoder): (bytes: Uint8Array) => string {
  return (bytes) => decoder.decode(bytes).normalize('NFC');
}
