/**
 * A made-up plan over the built-in relief, decided by terrain: one mast, a village 5.3 km away behind a ridge 200 m and
 * more over the line, another in sight of the mast.
 */
export function behindRidge(): string {
  const site = { id: 's-mast', kind: 'site', name: 'Trạm thử', status: 'existing', heightM: 40, technology: '4G' };
  const village = (id: string, name: string) => ({ id, kind: 'village', name, demandKind: 'thon', households: 50 });
  const feature = (coordinates: readonly number[], properties: { readonly id: string }) => ({
    type: 'Feature',
    id: properties.id,
    geometry: { type: 'Point', coordinates },
    properties,
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    phuSong: {
      format: 'phu-song-plan',
      version: 1,
      planId: 'behind-ridge',
      parent: null,
      title: 'Sau sườn núi',
      author: '',
      org: '',
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt: '2026-01-01T00:00:00Z',
      illustrative: true,
      coverage: { model: 'terrain', defaultRadiusM: 8000, activeStatuses: ['existing', 'planned'], switchedOff: [] },
      sources: [],
      events: [],
    },
    features: [
      feature([107.48, 21.52], site),
      feature([107.53, 21.53], village('v-behind', 'Thôn sau núi')),
      feature([107.481, 21.521], village('v-near', 'Thôn dưới trạm')),
    ],
  });
}
