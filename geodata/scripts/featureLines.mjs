import { readFileSync, writeFileSync } from 'node:fs';

const GEODATA = new URL('../', import.meta.url);

/** A GeoJSON text with one feature per line, so that a changed feature is a changed line. */
export function featureLines(header, features) {
  const head = JSON.stringify(header).slice(0, -1);
  return `${head},"features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}

export function writeFeatureLines(name, header, features) {
  writeFileSync(new URL(name, GEODATA), featureLines(header, features));
}

export function readFeatures(name) {
  return JSON.parse(readFileSync(new URL(name, GEODATA), 'utf8')).features;
}
