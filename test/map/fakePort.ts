import type { FeatureCollection } from 'geojson';
import type { MapPort, MapSource, MarkState } from '../../src/map/mapPort';

type Source = MapSource | 'deadNames';

/** Records what the synchroniser asks of the map. */
export interface FakePort extends MapPort {
  /** Villages that are handed over, and those that settle, are told as data of theirs. */
  readonly calls: { readonly verb: keyof MapPort; readonly source?: Source }[];
  readonly data: Map<Source, FeatureCollection>;
  readonly marks: Map<string, MarkState>;
  count(verb: keyof MapPort, source?: Source): number;
  forget(): void;
}

export function fakePort(): FakePort {
  const calls: { verb: keyof MapPort; source?: Source }[] = [];
  const data = new Map<Source, FeatureCollection>();
  const marks = new Map<string, MarkState>();
  const note = (verb: keyof MapPort) => () => {
    calls.push({ verb });
  };
  return {
    calls,
    data,
    marks,
    count: (verb, source) => calls.filter((call) => call.verb === verb && (!source || call.source === source)).length,
    forget: () => calls.splice(0),
    setData(source, collection) {
      calls.push({ verb: 'setData', source });
      data.set(source, collection);
      return Promise.resolve();
    },
    setVillages(villages, states) {
      calls.push({ verb: 'setData', source: 'villages' });
      const features = villages.map(({ id: name, position: [lng, lat] }, id) => ({
        type: 'Feature' as const,
        id,
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
        properties: { id: name, state: states[id] },
      }));
      data.set('villages', { type: 'FeatureCollection', features });
      return Promise.resolve();
    },
    setExisting(sites, active) {
      calls.push({ verb: 'setData', source: 'existing' });
      const features = sites.flatMap(({ id: name, status, position }, id) => {
        if (status !== 'existing' || !position) return [];
        const geometry = { type: 'Point' as const, coordinates: [...position] };
        return [{ type: 'Feature' as const, id, geometry, properties: { id: name, active: active[id] } }];
      });
      data.set('existing', { type: 'FeatureCollection', features });
      return Promise.resolve();
    },
    settleVillages() {
      calls.push({ verb: 'setData', source: 'deadNames' });
      return Promise.resolve();
    },
    setMark(source, id, state) {
      calls.push({ verb: 'setMark', source });
      marks.set(`${source}/${id}`, { ...marks.get(`${source}/${id}`), ...state });
    },
    clearMarks(source) {
      calls.push({ verb: 'clearMarks', source });
      for (const key of marks.keys()) if (key.startsWith(`${source}/`)) marks.delete(key);
    },
    setLook: note('setLook'),
    setScene: note('setScene'),
    setHeldFootprint: note('setHeldFootprint'),
    hold: note('hold'),
    setOverlays: note('setOverlays'),
    setIncoming: note('setIncoming'),
  };
}
