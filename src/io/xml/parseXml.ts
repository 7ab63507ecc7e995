import { DOMParser, type Document } from '@xmldom/xmldom';
import type { Issue } from '../../core/checks/issue';
import { guardXml } from './guardXml';

export interface XmlReading {
  /** null: not fit to be read, the issue says why. */
  readonly document: Document | null;
  readonly issue?: Issue;
}

/** A guarded text as a document. Works in threads and in Node, where there is no parser of a browser. */
export function parseXml(text: string): XmlReading {
  const issue = guardXml(text);
  if (issue) return { document: null, issue };
  let line = 0;
  const stopAtErrors = (level: string, message: string, context: { locator?: { lineNumber?: number } }): void => {
    line = context?.locator?.lineNumber ?? line;
    if (level !== 'warning') throw new Error(message);
  };
  try {
    const document = new DOMParser({ onError: stopAtErrors }).parseFromString(text.trimStart(), 'text/xml');
    return { document };
  } catch {
    return { document: null, issue: { code: 'xml.syntax', severity: 'error', params: { line } } };
  }
}
