/** Builds what the browser fetches from the sources in `geodata/`, and from nothing else: `node geodata/scripts/build.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { communes } from './areas.mjs';
import { featureLines, readFeatures } from './featureLines.mjs';
import { planHeader } from './planHeader.mjs';
import { radiusOf } from './radiusRule.mjs';
import { CLIP_BOX } from './settings.mjs';

const PLAN_SOURCES = ['villages', 'sites-planned', 'sites-candidates', 'sites-existing'];

/** @returns {Map<string, string>} path in `public/` → its whole text */
export function build() {
  return new Map([
    ['plans/quang-ninh.geojson', planText()],
    ['geo/land.geojson', landText()],
    ['geo/labels.geojson', labelsText()],
  ]);
}

function planText() {
  const features = PLAN_SOURCES.flatMap((name) => readFeatures(`${name}.geojson`)).map(withRadius);
  return featureLines(
    { type: 'FeatureCollection', name: planHeader.title, bbox: boxOf(features), phuSong: planHeader },
    features,
  );
}

function withRadius(feature) {
  if (feature.properties.kind !== 'site') return feature;
  const { technology, setting } = feature.properties;
  return { ...feature, properties: { ...feature.properties, radiusM: radiusOf(technology, setting) } };
}

function boxOf(features) {
  const lons = features.map((f) => f.geometry.coordinates[0]);
  const lats = features.map((f) => f.geometry.coordinates[1]);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** The land, and the box it was clipped to: outside the box nothing is known. */
function landText() {
  const header = {
    type: 'FeatureCollection',
    name: 'land',
    bbox: CLIP_BOX,
    attribution: '© OpenStreetMap contributors (ODbL)',
  };
  return featureLines(header, [extentFeature(), ...readFeatures('land.geojson')]);
}

function extentFeature() {
  const [w, s, e, n] = CLIP_BOX;
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return {
    type: 'Feature',
    id: 'extent',
    properties: { id: 'extent', kind: 'extent' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

function labelsText() {
  const names = [...communes.values()].map(communeLabel);
  return featureLines({ type: 'FeatureCollection', name: 'labels' }, [...readFeatures('labels.geojson'), ...names]);
}

function communeLabel({ code, type, name, labelLon, labelLat, labelRank }) {
  const rank = Number(labelRank);
  const id = `commune-${code}`;
  const properties = { id, class: 'commune', name, nameEn: name, unit: type, rank, minZoom: rank === 2 ? 7 : 9 };
  return {
    type: 'Feature',
    id,
    properties,
    geometry: { type: 'Point', coordinates: [Number(labelLon), Number(labelLat)] },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of build()) {
    const target = new URL(`../../public/${path}`, import.meta.url);
    mkdirSync(new URL('./', target), { recursive: true });
    writeFileSync(target, text);
  }
}
