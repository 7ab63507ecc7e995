import { SaxesParser } from 'saxes';
import type { Issue } from '../../core/checks/issue';
import { guardXml } from './guardXml';
import { mendXml } from './mendXml';
import { XmlDocument, XmlElement, type XmlParent } from './xmlTree';

export interface XmlReading {
  /** null: not fit to be read, the issue says why. */
  readonly document: XmlDocument | null;
  readonly issue?: Issue;
}

/** Elements that are read one by one, each when it is whole; they do not stay in the document. */
export interface XmlTaker {
  readonly names: readonly string[];
  take(element: XmlElement): void;
}

/** Prefixes that map files use as if everybody knew them, with the names their standards give them. */
const KNOWN_PREFIXES: Readonly<Record<string, string>> = {
  gx: 'http://www.google.com/kml/ext/2.2',
  kml: 'http://www.opengis.net/kml/2.2',
  atom: 'http://www.w3.org/2005/Atom',
  xal: 'urn:oasis:names:tc:ciq:xsdschema:xAL:2.0',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  gpxx: 'http://www.garmin.com/xmlschemas/GpxExtensions/v3',
  gpxtpx: 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1',
};

/** A guarded text as a document. Works in threads and in Node, where there is no parser of a browser. */
export function parseXml(text: string, taker?: XmlTaker): XmlReading {
  const issue = guardXml(text);
  if (issue) return { document: null, issue };
  const parser = new SaxesParser({ xmlns: true, position: false, additionalNamespaces: KNOWN_PREFIXES });
  try {
    return { document: documentOf(parser, mendXml(text.trimStart()), taker) };
  } catch {
    return { document: null, issue: { code: 'xml.syntax', severity: 'error', params: { line: parser.line } } };
  }
}

/** Throws at the first fault. */
function documentOf(parser: SaxesParser<{ xmlns: true }>, text: string, taker?: XmlTaker): XmlDocument {
  const document = new XmlDocument();
  let open: XmlParent = document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const own = Object.values(attributes).map((each) => ({
      name: each.name,
      localName: each.local,
      value: each.value,
    }));
    open = open.addElement(name, local, uri, own);
  });
  parser.on('text', (content) => {
    if (open !== document) open.addText(content);
  });
  parser.on('cdata', (content) => open.addCdata(content));
  parser.on('closetag', () => {
    if (!(open instanceof XmlElement)) return;
    const { parentNode } = open;
    open.close();
    if (taker?.names.includes(open.nodeName)) {
      taker.take(open);
      parentNode.removeLast(open);
    }
    open = parentNode;
  });
  parser.write(text).close();
  document.close();
  return document;
}
