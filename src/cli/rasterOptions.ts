/** Options of `raster` beside those of every command. */
export const RASTER_OPTIONS = {
  site: { type: 'string' },
  'height-m': { type: 'string' },
  'freq-mhz': { type: 'string' },
  'eirp-per-re-dbm': { type: 'string' },
  'radius-km': { type: 'string' },
  'cell-m': { type: 'string' },
  'rx-height-m': { type: 'string' },
  'clutter-m': { type: 'string' },
  out: { type: 'string' },
} as const;
