import { DOMParser, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/io/xml/parseXml';
import { xmlText } from '../../../src/io/xml/xmlText';
import { type XmlAttribute, type XmlDocument, XmlElement, type XmlParent } from '../../../src/io/xml/xmlTree';

const NAMES = ['kml', 'Folder', 'name', 'gx:Track', 'kml:name', 'Số_hộ', 'a.b-c'];
const SPACES = ' xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="urn:gx" xmlns:kml="urn:kml"';

const texts = fc.string({
  unit: fc.constantFrom('a', 'Đ', ' ', '<', '>', '&', '"', "'", '\n', '😀', ']'),
  maxLength: 8,
});
const attributes = fc
  .dictionary(fc.constantFrom('id', 'name', 'gx:x', 'xml:lang', 'toString', '__proto__'), texts, { maxKeys: 3 })
  .map((all) =>
    Object.entries(all)
      .map(([name, value]) => ` ${name}="${xmlText(value).replaceAll('\n', '&#10;')}"`)
      .join(''),
  );
const { element } = fc.letrec<{ element: string; node: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom(...NAMES), attributes, fc.array(tie('node'), { maxLength: 4 }))
    .map(([name, said, within]) =>
      within.length === 0 ? `<${name}${said}/>` : `<${name}${said}>${within.join('')}</${name} >`,
    ),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts.map(xmlText),
    texts.map((text) => `<![CDATA[x${text.replaceAll(']', '')}]]>`),
    fc.constantFrom('<!-- a & b -->', '<?p q?>', '&#272;', '&#x1F600;'),
    tie('element'),
  ),
}));
const documents = element.map((within) => `<?xml version="1.0"?>\n<!-- x --><root${SPACES}>${within}</root>\n`);

function treeOf(text: string): XmlDocument {
  const { document, issue } = parseXml(text);
  if (!document) throw new Error(JSON.stringify(issue));
  return document;
}

/** What both trees hold of an element, neighbouring texts as one. */
function ours(node: XmlParent): unknown {
  const within = node.childNodes.map((child) =>
    child instanceof XmlElement ? ours(child) : ([child.nodeType, child.textContent] as const),
  );
  const self =
    node instanceof XmlElement ? [node.nodeName, node.localName, node.namespaceURI, said(node.attributes)] : [];
  return [...self, ...joined([...within])];
}

function theirs(node: Node): unknown {
  const within = Array.from(node.childNodes)
    .filter(({ nodeType }) => nodeType === 1 || nodeType === 3 || nodeType === 4)
    .map((child) => (child.nodeType === 1 ? theirs(child) : [child.nodeType, child.textContent]));
  if (!('attributes' in node)) return joined(within.filter((child) => (child as unknown[])[0] !== 3));
  const { nodeName, localName, namespaceURI, attributes } = node as unknown as Element;
  return [nodeName, localName, namespaceURI ?? '', said(Array.from(attributes)), ...joined(within)];
}

function said(all: readonly Pick<XmlAttribute, 'name' | 'value'>[]): unknown {
  return all.map(({ name, value }) => `${name}=${value}`).sort();
}

function joined(nodes: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  for (const node of nodes) {
    const [kind, text] = node as [unknown, string];
    const last = all.at(-1) as [unknown, string] | undefined;
    if (kind === 3 && last?.[0] === 3) last[1] += text;
    else all.push(kind === 3 ? [kind, text] : node);
  }
  return all;
}

describe('an XML document', () => {
  it('is the tree that xmldom makes of it', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const peer = new DOMParser().parseFromString(text, 'text/xml');
        const tree = treeOf(text);
        expect(ours(tree)).toEqual(theirs(peer));
        expect(tree.documentElement!.textContent).toBe(peer.documentElement!.textContent);
        for (const name of [...NAMES, '*']) {
          expect(tree.getElementsByTagName(name).map((found) => found.textContent)).toEqual(
            Array.from(peer.getElementsByTagName(name)).map((found) => found.textContent),
          );
        }
        for (const [space, name] of [
          ['*', 'name'],
          ['urn:kml', '*'],
          ['urn:gx', 'Track'],
        ] as const) {
          expect(tree.getElementsByTagNameNS(space, name).map(ours)).toEqual(
            Array.from(peer.getElementsByTagNameNS(space, name)).map(theirs),
          );
        }
        expect(tree.getElementsByTagName('Folder').map((each) => each.getElementsByTagName('name').map(ours))).toEqual(
          Array.from(peer.getElementsByTagName('Folder')).map((each) =>
            Array.from(each.getElementsByTagName('name')).map(theirs),
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives each element that is asked for once it is whole, and holds the rest as if they were not there', () => {
    fc.assert(
      fc.property(documents, (text) => {
        const taken: unknown[] = [];
        const { document } = parseXml(text, { names: ['Folder'], take: (each) => taken.push(ours(each)) });
        const peer = new DOMParser().parseFromString(text, 'text/xml');
        const outer = Array.from(peer.getElementsByTagName('Folder'));
        for (const folder of outer.toReversed()) {
          expect(taken).toContainEqual(theirs(folder));
          folder.parentNode!.removeChild(folder);
        }
        expect(taken).toHaveLength(outer.length);
        expect(ours(document!)).toEqual(theirs(peer));
        expect(document!.getElementsByTagName('*').map(({ nodeName }) => nodeName)).toEqual(
          Array.from(peer.getElementsByTagName('*')).map(({ nodeName }) => nodeName),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what careless writers wrote: a bare ampersand, an entity nobody declared, a character XML cannot hold', () => {
    const text = treeOf('<kml a="R&D">A & B &nbsp; &amp;lt; \u0007&#7;&#xD800;&#x110;<![CDATA[a & &#7;]]></kml>')
      .documentElement!;
    expect(text.getAttribute('a')).toBe('R&D');
    expect(text.textContent).toBe('A & B &nbsp; &lt; \uFFFD\uFFFD\uFFFDĐa & &#7;');
  });

  it('knows the prefixes that map files forget to declare, and no others', () => {
    const tree = treeOf('<kml><gx:Track/><a xmlns:gx="urn:own"><gx:Track/></a></kml>');
    expect(tree.getElementsByTagNameNS('*', 'Track').map(({ namespaceURI }) => namespaceURI)).toEqual([
      'http://www.google.com/kml/ext/2.2',
      'urn:own',
    ]);
    expect(parseXml('<kml>\n<other:Track/></kml>').issue).toMatchObject({ code: 'xml.syntax', params: { line: 2 } });
  });

  it.each(['<a>\n<b></a>', '<a>', '<a/><a/>', '<a\nb="<"/>', '', 'x', '<a/>x', '<a b="1" b="2"/>', '<a b=1/>', '<1/>'])(
    '%j: is not well-formed and is said to be',
    (text) => {
      const { document, issue } = parseXml(text);
      expect([document, issue?.code]).toEqual([null, 'xml.syntax']);
      expect(issue?.params?.line).toBeGreaterThanOrEqual(1);
    },
  );
});
