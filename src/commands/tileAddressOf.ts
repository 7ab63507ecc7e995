/** The public copy of the Terrarium tiles, and what whoever uses it owes to whom. */
export const PUBLIC_TILES = {
  template: 'https://s3.amazonaws.com/elevation-tiles-prod/terrarium/{z}/{x}/{y}.png',
  attribution:
    'Terrain Tiles (Mapzen, Tilezen Joerd; Amazon Web Services). SRTM, GMTED2010: courtesy of the U.S. Geological Survey; ETOPO1: U.S. National Oceanic and Atmospheric Administration; https://github.com/tilezen/joerd/blob/master/docs/attribution.md',
} as const;

export interface TileAddress {
  readonly template: string;
  readonly host: string;
}

/** Reads the address of height tiles: https, with {z}, {x} and {y} in its path. null: it is not one. */
export function tileAddressOf(text: string): TileAddress | null {
  const template = text.trim();
  if (!/^https:\/\//i.test(template)) return null;
  if (!['{z}', '{x}', '{y}'].every((part) => template.includes(part))) return null;
  try {
    const { host, pathname, search, username } = new URL(template.replace(/[{}]/g, '_'));
    const inPath = ['_z_', '_x_', '_y_'].every((part) => (pathname + search).includes(part));
    const named = host.includes('.') || /^localhost(:|$)/.test(host);
    return inPath && named && username === '' ? { template, host } : null;
  } catch {
    return null;
  }
}
