import type { Json, JsonObject } from '../../core/plan/json';
import { XmlElement } from '../xml/xmlTree';

const GEOMETRIES = ['Point', 'LineString', 'Polygon', 'MultiGeometry'] as const;

/** The geometry of a placemark as GeoJSON, altitudes left out; null: it has none, or none that can be read. */
export function readKmlGeometry(placemark: XmlElement): JsonObject | null {
  const element = childrenOf(placemark).find(({ nodeName }) => (GEOMETRIES as readonly string[]).includes(nodeName));
  return element ? geometryOf(element) : null;
}

function childrenOf(element: XmlElement): XmlElement[] {
  return element.childNodes.filter((node) => node instanceof XmlElement);
}

function geometryOf(element: XmlElement): JsonObject | null {
  if (element.nodeName === 'MultiGeometry') return multiOf(childrenOf(element).map(geometryOf));
  if (element.nodeName === 'Polygon') return polygonOf(element);
  const positions = positionsOf(element);
  if (element.nodeName === 'LineString') return { type: 'LineString', coordinates: positions };
  return element.nodeName === 'Point' && positions[0] ? { type: 'Point', coordinates: positions[0] } : null;
}

function polygonOf(element: XmlElement): JsonObject {
  const rings = ['outerBoundaryIs', 'innerBoundaryIs'].flatMap((name) =>
    element.getElementsByTagName(name).map(positionsOf),
  );
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

function positionsOf(element: XmlElement): number[][] {
  const text = element.getElementsByTagName('coordinates')[0]?.textContent ?? '';
  return text
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => part.split(',').slice(0, 2).map(Number));
}
