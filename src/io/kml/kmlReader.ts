import { kml } from '@tmcw/togeojson';
import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { FeatureLayer, FeatureList } from '../features/featureList';
import { isJsonObject, objectOf } from '../json/jsonShape';
import type { XmlTaker } from '../xml/parseXml';
import { type XmlDocument, XmlElement, type XmlParent } from '../xml/xmlTree';

/** How a placemark is drawn, not what it says. */
const LOOKS =
  /^(?:styleUrl|styleHash|styleMapHash|stroke(?:-.*)?|fill(?:-.*)?|icon(?:-.*)?|label-.*|visibility|open|times|timespan|timestamp|coordinateProperties|@geometry-type)$/;
const MOST_LAYERS = 50;
/** What points away from the file. None of it is ever fetched. */
const LINKS = ['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'Model'] as const;
const AWAY = /^\s*(https?|ftp|file):/i;

interface Placemark {
  readonly feature: JsonObject;
  /** Where it stood. */
  readonly parent: XmlParent;
}

/**
 * Reads the placemarks of a KML document one by one while it is parsed, so that their elements need not be held; the
 * folders they lie in become a property, and so does ExtendedData, typed by the schemas before it.
 */
export function kmlReader(): XmlTaker & { finish(document: XmlDocument): FeatureList } {
  const placemarks: Placemark[] = [];
  const fields: XmlElement[] = [];
  const links = new Set<string>();
  return {
    names: ['Placemark', 'Schema'],
    take(element) {
      if (element.nodeName === 'Schema') {
        fields.push(...element.getElementsByTagName('SimpleField'));
        return;
      }
      for (const link of linksIn(element)) links.add(link);
      const feature = featureOf(element, fields);
      if (feature) placemarks.push({ feature, parent: element.parentNode });
    },
    finish(document) {
      for (const link of linksIn(document)) links.add(link);
      const features = inFolders(placemarks);
      const name = textOf(document.getElementsByTagNameNS('*', 'Document')[0], 'name');
      return { features, layers: layersOf(features), name, crs: 'EPSG:4326', issues: linkIssues(links) };
    },
  };
}

/** The library asks a document for no more than its elements by name. */
function featureOf(placemark: XmlElement, fields: readonly XmlElement[]): JsonObject | null {
  const byName: Readonly<Record<string, readonly XmlElement[]>> = { Placemark: [placemark], SimpleField: fields };
  const piece = { getElementsByTagName: (name: string) => byName[name] ?? [] };
  const [feature] = kml(piece as unknown as Parameters<typeof kml>[0]).features;
  return (feature as unknown as JsonObject | undefined) ?? null;
}

function inFolders(placemarks: readonly Placemark[]): JsonObject[] {
  const paths = new Map<XmlParent, string>();
  return placemarks.map(({ feature, parent }) => {
    const path = paths.get(parent) ?? folderPath(parent);
    paths.set(parent, path);
    return { ...feature, properties: said(isJsonObject(feature.properties) ? feature.properties : {}, path) };
  });
}

function folderPath(parent: XmlParent): string {
  const names: string[] = [];
  for (let at = parent; at instanceof XmlElement; at = at.parentNode) {
    if (at.nodeName === 'Folder') names.unshift(textOf(at, 'name'));
  }
  return names.filter((name) => name !== '').join(' / ');
}

/** By folder; a file with more folders than anybody would choose from is one list. */
function layersOf(features: readonly JsonObject[]): FeatureLayer[] {
  const byFolder = new Map<string, JsonObject[]>();
  for (const feature of features) {
    const { folder } = feature.properties as JsonObject;
    const name = typeof folder === 'string' ? folder : '';
    const known = byFolder.get(name);
    if (known) known.push(feature);
    else byFolder.set(name, [feature]);
  }
  const named = [...byFolder].filter(([name]) => name !== '');
  if (named.length < 2 || named.length > MOST_LAYERS) return [];
  return named.map(([name, own]) => ({ name, features: own }));
}

function said(properties: JsonObject, folder: string): JsonObject {
  const kept = Object.entries(properties).filter(([key]) => !LOOKS.test(key));
  const own = typeof properties.kind === 'string';
  const entries = kept.flatMap(([key, value]): [string, Json][] => {
    if (own && key === 'description') return [];
    return [[key, plain(value)]];
  });
  return objectOf(own || folder === '' ? entries : [...entries, ['folder', folder]]);
}

/** A description in HTML comes as an object; its text is kept as text. */
function plain(value: Json): Json {
  return isJsonObject(value) && value['@type'] === 'html' ? (value.value ?? null) : value;
}

function linksIn(part: XmlParent): string[] {
  return part
    .getElementsByTagName('*')
    .filter(({ localName, textContent }) =>
      localName === 'href' ? AWAY.test(textContent) : (LINKS as readonly string[]).includes(localName),
    )
    .map(({ localName }) => localName);
}

function linkIssues(found: ReadonlySet<string>): Issue[] {
  const names = [...LINKS, 'href'].filter((name) => found.has(name));
  return names.length > 0 ? [{ code: 'xml.linksNotFollowed', severity: 'notice', value: names.join(', ') }] : [];
}

/** Of the child of this name, without its prefix. */
function textOf(parent: XmlElement | undefined, name: string): string {
  const child = parent?.childNodes.find((node) => node.nodeName.replace(/^.*:/, '') === name);
  return child?.textContent.trim() ?? '';
}
