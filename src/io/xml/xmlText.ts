/** What XML 1.0 can hold (§2.2), beside tab and newline; carriage returns would come back as newlines (§2.11). */
const HOLDABLE = /^[\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const UNHOLDABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/**
 * Text for an element or a quoted attribute; what some readers take for the end of a line goes by its number. Characters
 * that XML cannot hold become U+FFFD.
 */
export function xmlText(text: string): string {
  return holdableText(text).replace(/[&<>"'\r\u0085\u2028\u2029]/g, (mark) => ENTITIES[mark]!);
}

/** The text with U+FFFD for each character that XML cannot hold. */
export function holdableText(text: string): string {
  return text.replace(UNHOLDABLE, '\uFFFD');
}

/** Whether a text comes back from XML as it went in, through readers that trim it too. */
export function survivesXml(text: string): boolean {
  return text !== '' && text.trim() === text && HOLDABLE.test(text);
}
