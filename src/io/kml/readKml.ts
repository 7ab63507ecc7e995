import { type Folder, kmlWithFolders, type Root } from '@tmcw/togeojson';
import type { Document } from '@xmldom/xmldom';
import type { Issue } from '../../core/checks/issue';
import type { Json, JsonObject } from '../../core/plan/json';
import type { FeatureLayer, FeatureList } from '../features/featureList';
import { isJsonObject, objectOf } from '../json/jsonShape';

/** How a placemark is drawn, not what it says. */
const LOOKS =
  /^(?:styleUrl|styleHash|styleMapHash|stroke(?:-.*)?|fill(?:-.*)?|icon(?:-.*)?|label-.*|visibility|open|times|timespan|timestamp|coordinateProperties|@geometry-type)$/;
/** Features the library makes of what points away from the file. */
const LINK_FEATURES: ReadonlySet<string> = new Set(['groundoverlay', 'networklink']);
const MOST_LAYERS = 50;
/** What points away from the file. None of it is ever fetched. */
const LINKS = ['NetworkLink', 'GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'Model'] as const;

/** The placemarks of a KML document; the folders they lie in become a property, and so does ExtendedData. */
export function readKml(document: Document): FeatureList {
  const features: JsonObject[] = [];
  collect(kmlWithFolders(document), '', features);
  return {
    features,
    layers: layersOf(features),
    name: textOf(document, 'Document', 'name'),
    crs: 'EPSG:4326',
    issues: linkIssues(document),
  };
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

function collect(node: Root | Folder, folder: string, features: JsonObject[]): void {
  for (const child of node.children) {
    if (child.type === 'folder') {
      const name = typeof child.meta.name === 'string' ? child.meta.name : '';
      collect(child, [folder, name].filter((part) => part !== '').join(' / '), features);
      continue;
    }
    const feature = child as unknown as JsonObject;
    const properties = isJsonObject(feature.properties) ? feature.properties : {};
    if (LINK_FEATURES.has(properties['@geometry-type'] as string)) continue;
    features.push({ ...feature, properties: said(properties, folder) });
  }
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

function linkIssues(document: Document): Issue[] {
  const found = LINKS.filter((tag) => document.getElementsByTagNameNS('*', tag).length > 0);
  const icons = [...document.getElementsByTagNameNS('*', 'href')].some((href) =>
    /^\s*(https?|ftp|file):/i.test(href.textContent ?? ''),
  );
  const names = [...found, ...(icons ? ['href'] : [])];
  return names.length > 0 ? [{ code: 'xml.linksNotFollowed', severity: 'notice', value: names.join(', ') }] : [];
}

function textOf(document: Document, parent: string, tag: string): string {
  const element = document.getElementsByTagNameNS('*', parent)[0];
  const child = [...(element?.childNodes ?? [])].find((node) => node.nodeName.replace(/^.*:/, '') === tag);
  return child?.textContent?.trim() ?? '';
}
