import type { Site } from './site';

/** Oldest first: a filter "4G or better" takes 4G and everything after it. */
export const TECHNOLOGIES = ['2G', '3G', '4G', '5G'] as const;
export type Technology = (typeof TECHNOLOGIES)[number];

/** The technologies of a site, upper case, as listed; empty when the row has none. */
export function technologiesOf(site: Site): readonly string[] {
  if (!site.technology) return [];
  return site.technology
    .split(/[;,/+ ]+/)
    .map((word) => word.toUpperCase())
    .filter((word) => word !== '');
}

/** True when the site has `atLeast` or a newer technology. A site that lists none is not known to have it. */
export function hasTechnology(site: Site, atLeast: Technology): boolean {
  const floor = TECHNOLOGIES.indexOf(atLeast);
  return technologiesOf(site).some((word) => TECHNOLOGIES.indexOf(word as Technology) >= floor);
}
