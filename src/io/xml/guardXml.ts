import type { Issue } from '../../core/checks/issue';

/** Elements in elements. Folders of a map file nest a few levels; a file that nests more is meant to hurt. */
export const MAX_XML_DEPTH = 64;
/** A document is held whole as a tree of many times its size. */
export const MAX_XML_LENGTH = 64 * 1024 * 1024;

const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;
/** Comments, quoted text, instructions, then tags; attribute values may hold ">". */
const MARKUP =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[^\s<>/!?](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/g;

/** What makes an XML text unfit to be parsed at all, before a parser sees it; null: nothing. */
export function guardXml(text: string): Issue | null {
  if (text.length > MAX_XML_LENGTH) {
    const params = { sizeMb: Math.ceil(text.length / 1048576), maxMb: MAX_XML_LENGTH / 1048576 };
    return { code: 'file.tooLarge', severity: 'error', params };
  }
  if (DECLARATION.test(text)) return { code: 'xml.entities', severity: 'error' };
  let depth = 0;
  for (const [tag, closing] of text.matchAll(MARKUP)) {
    if (closing === undefined) continue;
    if (closing === '/') depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > MAX_XML_DEPTH) return { code: 'xml.tooDeep', severity: 'error', params: { max: MAX_XML_DEPTH } };
  }
  return null;
}
