import type { TileOrigin } from '../../../core/terrain/tileOrigin';

/** What a height model made of tiles is called: where from, how fine. One source and zoom has one name. */
export function tilesName({ template, range }: Pick<TileOrigin, 'template' | 'range'>): string {
  const place = template.replace(/^https:\/\//i, '').replace(/\/?\{[zxy]\}.*$/, '');
  return `${place} z${range.zoom}`;
}
