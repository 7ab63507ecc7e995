import { readCsv } from './csv.mjs';
import { readFeatures } from './featureLines.mjs';

/**
 * An illustrative relief: sea at 0, ridges between a few published spot heights, hills and valleys by a seed. Nothing of
 * it is surveyed. Only + − × ÷ and roots are used, which every machine works out alike.
 */
export const RELIEF = { west: 106.3, south: 20.6, east: 108.3, north: 21.8, stepDeg: 0.0025 };

const SEED = 105;
/** Kilometres of a degree east and north in the middle of the province. */
const KM_EAST = 103.8;
const KM_NORTH = 110.7;
/** A polygon of land smaller than this is an island with hills of its own, square degrees. */
const ISLAND_DEG2 = 0.06;
const SEA = 0;
const ISLAND = 2;

/** @returns {{columns: number, rows: number, heights: Int16Array}} whole metres, rows from the north, cell centres */
export function relief() {
  const columns = Math.round((RELIEF.east - RELIEF.west) / RELIEF.stepDeg);
  const rows = Math.round((RELIEF.north - RELIEF.south) / RELIEF.stepDeg);
  const ground = landCells(columns, rows);
  const coastKm = distanceToSea(ground, columns, rows);
  const ridges = readRidges();
  const heights = new Int16Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = (RELIEF.north - (row + 0.5) * RELIEF.stepDeg) * KM_NORTH;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (ground[at] === SEA) continue;
      const x = (RELIEF.west + (column + 0.5) * RELIEF.stepDeg) * KM_EAST;
      heights[at] = Math.max(1, Math.round(heightAt(x, y, coastKm[at], ground[at] === ISLAND, ridges)));
    }
  }
  for (const peak of ridges.peaks) raisePeak(peak, heights, ground, columns, rows);
  return { columns, rows, heights };
}

function heightAt(x, y, coastKm, island, { segments }) {
  let crest = 0;
  for (const segment of segments) crest = Math.max(crest, crestOf(segment, x, y));
  const valleys = 0.6 * ridged(x / 5.2, y / 5.2, 1) + 0.4 * ridged(x / 2.3, y / 2.3, 2);
  const inland = coastKm / (coastKm + 1.4);
  const mountain = Math.max(0, crest - 45) * (0.35 + 0.65 * valleys) * inland;
  const hills = smooth(x / 3.1, y / 3.1, 3);
  const rise = Math.min(1, coastKm / 0.6);
  const hill = (island ? 190 : 70 * inland) * hills * hills * rise;
  return 2 + 6 * rise + mountain + hill;
}

/** What a stretch of ridge gives at a place: its crest there, falling off by the distance over its width. */
function crestOf({ ax, ay, bx, by, aM, bM, widthKm }, x, y) {
  const dx = bx - ax;
  const dy = by - ay;
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  const offX = x - ax - along * dx;
  const offY = y - ay - along * dy;
  return (aM + along * (bM - aM)) / (1 + (offX * offX + offY * offY) / (widthKm * widthKm));
}

/** A published height stands at its place exactly, on a cone of its own. */
function raisePeak({ lng, lat, heightM }, heights, ground, columns, rows) {
  const column = Math.floor((lng - RELIEF.west) / RELIEF.stepDeg);
  const row = Math.floor((RELIEF.north - lat) / RELIEF.stepDeg);
  const reach = 12;
  for (let r = Math.max(0, row - reach); r <= Math.min(rows - 1, row + reach); r++) {
    for (let c = Math.max(0, column - reach); c <= Math.min(columns - 1, column + reach); c++) {
      const at = r * columns + c;
      if (ground[at] === SEA) continue;
      const x = (c - column) * RELIEF.stepDeg * KM_EAST;
      const y = (r - row) * RELIEF.stepDeg * KM_NORTH;
      const cone = Math.round(heightM * (1 - 0.17 * Math.sqrt(x * x + y * y)));
      heights[at] = Math.min(heightM, Math.max(heights[at], cone));
    }
  }
}

function readRidges() {
  const points = readCsv('relief-ridges.csv').map((row) => ({
    ridge: row.ridge,
    name: row.name,
    lng: Number(row.lng),
    lat: Number(row.lat),
    heightM: Number(row.heightM),
    widthKm: Number(row.widthKm),
  }));
  const segments = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (a.ridge !== b.ridge) continue;
    segments.push({
      ax: a.lng * KM_EAST,
      ay: a.lat * KM_NORTH,
      bx: b.lng * KM_EAST,
      by: b.lat * KM_NORTH,
      aM: a.heightM,
      bM: b.heightM,
      widthKm: (a.widthKm + b.widthKm) / 2,
    });
  }
  return { segments, peaks: points.filter(({ name }) => name !== '') };
}

/** 0 sea, 1 mainland, 2 island, by the centre of each cell. */
function landCells(columns, rows) {
  const cells = new Uint8Array(columns * rows);
  for (const { geometry } of readFeatures('land.geojson')) {
    const kind = areaDeg2(geometry.coordinates[0]) < ISLAND_DEG2 ? ISLAND : 1;
    for (let row = 0; row < rows; row++) {
      const lat = RELIEF.north - (row + 0.5) * RELIEF.stepDeg;
      const xs = crossings(geometry.coordinates, lat);
      for (let i = 1; i < xs.length; i += 2) {
        const first = Math.max(0, Math.ceil((xs[i - 1] - RELIEF.west) / RELIEF.stepDeg - 0.5));
        const end = Math.min(columns, Math.ceil((xs[i] - RELIEF.west) / RELIEF.stepDeg - 0.5));
        if (end > first) cells.fill(kind, row * columns + first, row * columns + end);
      }
    }
  }
  return cells;
}

function crossings(rings, lat) {
  const xs = [];
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > lat !== by > lat) xs.push(ax + ((lat - ay) * (bx - ax)) / (by - ay));
    }
  }
  return xs.sort((a, b) => a - b);
}

function areaDeg2(ring) {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) twice += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(twice) / 2;
}

/** Kilometres to the nearest sea, by passing the least distance from cell to cell, down and up again. */
function distanceToSea(ground, columns, rows) {
  const east = RELIEF.stepDeg * KM_EAST;
  const north = RELIEF.stepDeg * KM_NORTH;
  const across = Math.sqrt(east * east + north * north);
  const km = Float64Array.from(ground, (kind) => (kind === SEA ? 0 : 1000));
  const relax = (at, row, column, dr, dc, step) => {
    const r = row + dr;
    const c = column + dc;
    if (r < 0 || c < 0 || r >= rows || c >= columns) return;
    km[at] = Math.min(km[at], km[r * columns + c] + step);
  };
  for (const way of [1, -1]) {
    for (let i = 0; i < rows; i++) {
      const row = way === 1 ? i : rows - 1 - i;
      for (let j = 0; j < columns; j++) {
        const column = way === 1 ? j : columns - 1 - j;
        const at = row * columns + column;
        relax(at, row, column, 0, -way, east);
        relax(at, row, column, -way, 0, north);
        relax(at, row, column, -way, -way, across);
        relax(at, row, column, -way, way, across);
      }
    }
  }
  return km;
}

/** 1 along winding crests, 0 in between. */
function ridged(x, y, layer) {
  const folded = 2 * smooth(x, y, layer) - 1;
  return 1 - Math.abs(folded);
}

/** Noise in 0 … 1: numbers by seed at whole places, smoothly in between. */
function smooth(x, y, layer) {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const u = ease(x - column);
  const v = ease(y - row);
  const top = chance(column, row, layer) * (1 - u) + chance(column + 1, row, layer) * u;
  const bottom = chance(column, row + 1, layer) * (1 - u) + chance(column + 1, row + 1, layer) * u;
  return top * (1 - v) + bottom * v;
}

function ease(t) {
  return t * t * (3 - 2 * t);
}

function chance(column, row, layer) {
  let h = Math.imul(column, 374761393) ^ Math.imul(row, 668265263) ^ Math.imul(layer + SEED, 2246822519);
  h = Math.imul(h ^ (h >>> 15), 2246822519);
  h = Math.imul(h ^ (h >>> 13), 3266489917);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}
