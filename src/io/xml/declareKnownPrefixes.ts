/** Prefixes that map files use as if everybody knew them, with the names their standards give them. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['gx', 'http://www.google.com/kml/ext/2.2'],
  ['kml', 'http://www.opengis.net/kml/2.2'],
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['xal', 'urn:oasis:names:tc:ciq:xsdschema:xAL:2.0'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ['gpxx', 'http://www.garmin.com/xmlschemas/GpxExtensions/v3'],
  ['gpxtpx', 'http://www.garmin.com/xmlschemas/TrackPointExtension/v1'],
]);
const ROOT = /<(?:[\w.-]+:)?(?:kml|gpx)(?=[\s>])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/;

/** A KML or GPX text with the well-known prefixes declared that it uses and forgot to declare. */
export function declareKnownPrefixes(text: string): string {
  const root = ROOT.exec(text);
  if (!root) return text;
  const missing = [...KNOWN].filter(
    ([prefix]) => !new RegExp(`\\sxmlns:${prefix}\\s*=`).test(root[0]) && new RegExp(`[<\\s]${prefix}:\\w`).test(text),
  );
  if (missing.length === 0) return text;
  const said = missing.map(([prefix, name]) => ` xmlns:${prefix}="${name}"`).join('');
  const end = root.index + root[0].length - (root[0].endsWith('/>') ? 2 : 1);
  return text.slice(0, end) + said + text.slice(end);
}
