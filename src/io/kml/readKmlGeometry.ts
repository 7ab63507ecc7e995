import type { Json, JsonObject } from '../../core/plan/json';

/** The part of the DOM that reading KML needs: browsers have it, and so has xmldom. */
export interface KmlElement {
  readonly nodeName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  getElementsByTagName(name: string): ArrayLike<KmlElement>;
  readonly childNodes: ArrayLike<unknown>;
}

const GEOMETRIES = ['Point', 'LineString', 'Polygon', 'MultiGeometry'] as const;

/** The geometry of a placemark as GeoJSON, altitudes left out; null: it has none, or none that can be read. */
export function readKmlGeometry(placemark: KmlElement): JsonObject | null {
  const element = childrenOf(placemark).find(({ nodeName }) => (GEOMETRIES as readonly string[]).includes(nodeName));
  return element ? geometryOf(element) : null;
}

export function elementsOf(root: KmlElement, name: string): KmlElement[] {
  return Array.from(root.getElementsByTagName(name));
}

export function firstOf(root: KmlElement, name: string): KmlElement | null {
  return root.getElementsByTagName(name)[0] ?? null;
}

export function textOf(element: KmlElement): string {
  return element.textContent ?? '';
}

function childrenOf(element: KmlElement): KmlElement[] {
  return Array.from(element.childNodes as ArrayLike<KmlElement>).filter((node) => 'getAttribute' in node);
}

function geometryOf(element: KmlElement): JsonObject | null {
  if (element.nodeName === 'MultiGeometry') return multiOf(childrenOf(element).map(geometryOf));
  if (element.nodeName === 'Polygon') return polygonOf(element);
  const positions = positionsOf(element);
  if (element.nodeName === 'LineString') return { type: 'LineString', coordinates: positions };
  return element.nodeName === 'Point' && positions[0] ? { type: 'Point', coordinates: positions[0] } : null;
}

function polygonOf(element: KmlElement): JsonObject {
  const rings = ['outerBoundaryIs', 'innerBoundaryIs'].flatMap((name) => elementsOf(element, name).map(positionsOf));
  return { type: 'Polygon', coordinates: rings };
}

function multiOf(parts: readonly (JsonObject | null)[]): JsonObject {
  const known = parts.filter((part) => part !== null);
  const types = new Set(known.map(({ type }) => type));
  const [type] = types;
  if (types.size === 1 && type !== 'GeometryCollection' && !String(type).startsWith('Multi')) {
    return { type: `Multi${type}`, coordinates: known.map(({ coordinates }) => coordinates as Json) };
  }
  return { type: 'GeometryCollection', geometries: known };
}

function positionsOf(element: KmlElement): number[][] {
  const text = firstOf(element, 'coordinates')?.textContent ?? '';
  return text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').slice(0, 2).map(Number));
}
