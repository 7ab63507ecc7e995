import type { Geometry, Position } from 'geojson';

/** A GeoJSON geometry in KML; several parts stand in a MultiGeometry. */
export function kmlGeometry(geometry: Geometry): string {
  switch (geometry.type) {
    case 'Point':
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case 'LineString':
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return multi(geometry.coordinates.map((position) => kmlGeometry({ type: 'Point', coordinates: position })));
    case 'MultiLineString':
      return multi(geometry.coordinates.map((line) => kmlGeometry({ type: 'LineString', coordinates: line })));
    case 'MultiPolygon':
      return multi(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return multi(geometry.geometries.map(kmlGeometry));
  }
}

function polygon(rings: readonly Position[][]): string {
  const boundary = (name: string, ring: readonly Position[]) =>
    `<${name}><LinearRing>${coordinates(ring)}</LinearRing></${name}>`;
  const [outer = [], ...holes] = rings;
  const inner = holes.map((hole) => boundary('innerBoundaryIs', hole)).join('');
  return `<Polygon>${boundary('outerBoundaryIs', outer)}${inner}</Polygon>`;
}

function multi(parts: readonly string[]): string {
  return `<MultiGeometry>${parts.join('')}</MultiGeometry>`;
}

function coordinates(positions: readonly Position[]): string {
  return `<coordinates>${positions.map((position) => position.join(',')).join(' ')}</coordinates>`;
}
