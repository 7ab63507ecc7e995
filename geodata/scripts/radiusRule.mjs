import { readFileSync } from 'node:fs';

export const radiusRules = JSON.parse(readFileSync(new URL('../radius-rules.json', import.meta.url), 'utf8'));

/** Metres: the farthest-reaching technology of the site, in its setting. */
export function radiusOf(technology, setting) {
  return Math.max(...technology.split(';').map((t) => ruleFor(t, setting)));
}

function ruleFor(technology, setting) {
  const radiusM = radiusRules.defaultRadiiM[`${technology}/${setting}`];
  if (radiusM === undefined) throw new Error(`no radius rule for ${technology}/${setting}`);
  return radiusM;
}
