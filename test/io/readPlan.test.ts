import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/plan/json';
import { type Migration, migrate } from '../../src/core/plan/migrations/migrate';
import type { Plan } from '../../src/core/plan/plan';
import { MAX_FILE_BYTES } from '../../src/io/bytes/fileLimits';
import { readPlan, readPlanInChunks } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';

const plan: Plan = {
  planId: 'p',
  parent: null,
  title: 'Ba Chẽ',
  author: 'A',
  org: 'O',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  illustrative: true,
  coverage: { model: 'radius', defaultRadiusM: 2000, activeStatuses: ['existing'], switchedOff: [] },
  sources: [],
  events: [],
  sites: [
    {
      id: 's1',
      name: 'S1',
      position: [107.4, 21.4],
      status: 'planned',
      radiusM: 2500,
      technology: '2G;4G',
      azimuths: '0;120;240',
    },
    { id: 's2', name: 'S2', position: null, status: 'existing' },
  ],
  villages: [
    { id: 'v1', name: 'Nà Bắp', position: [107.4, 21.41], households: 12, hardship: true, posSource: 'illustrative' },
    { id: 'v2', name: 'Khe Vang', position: [107.5, 21.5], demandKind: 'border post', extra: { loai: 'x' } },
  ],
  areas: [
    {
      id: 'a',
      name: 'Vườn quốc gia',
      areaKind: 'exclusion',
      bufferM: 50,
      polygons: [
        [
          [
            [107, 21],
            [107.1, 21],
            [107.1, 21.1],
            [107, 21],
          ],
        ],
      ],
    },
  ],
  otherFeatures: [
    {
      type: 'Feature',
      id: 'l',
      geometry: { type: 'Point', coordinates: [107, 21] },
      properties: { kind: 'label', id: 'l' },
    },
  ],
};

/** What a GIS tool makes of a plan: no header, every feature with every column, null where it had none. */
function gisCopy(text: string): string {
  const { type, name, features } = JSON.parse(text) as {
    type: string;
    name: string;
    features: { properties: JsonObject }[];
  };
  const columns = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const filled = features.map((feature) => ({
    ...feature,
    properties: Object.fromEntries(columns.map((column) => [column, feature.properties[column] ?? null])),
  }));
  return JSON.stringify({ type, name, features: filled });
}

describe('a plan file', () => {
  it('that went through a GIS tool equals the plan but for the header', () => {
    const { plan: back, issues } = readPlan(gisCopy(writePlan(plan)));
    const { sites, villages, areas, title, illustrative } = back!;
    expect({ sites, villages, areas, title, illustrative }).toEqual({
      sites: plan.sites,
      villages: plan.villages,
      areas: plan.areas,
      title: 'Ba Chẽ',
      illustrative: true,
    });
    expect(back?.otherFeatures).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(['plan.noHeader', 'place.missingSite', 'geojson.othersKept']);
  });

  it('says in every export that illustrative data is illustrative', () => {
    const written = JSON.parse(writePlan(plan)) as JsonObject;
    expect(written).toMatchObject({
      name: 'Ba Chẽ (Dữ liệu minh hoạ · Illustrative data)',
      notice: 'Dữ liệu minh hoạ · Illustrative data',
      phuSong: { illustrative: true, title: 'Ba Chẽ' },
    });
    expect(writePlan({ ...plan, illustrative: false })).not.toContain('minh hoạ');
  });

  it('has one feature on a line, right-handed rings, its box, and no crs', () => {
    const clockwise = {
      ...plan,
      areas: [{ ...plan.areas[0]!, polygons: [[[...plan.areas[0]!.polygons[0]![0]!].reverse()]] }],
    };
    expect(writePlan(clockwise)).toBe(writePlan(plan));
    const text = writePlan(plan);
    expect(text.split('\n')).toHaveLength(1 + 6 + 1 + 1);
    expect(JSON.parse(text)).toMatchObject({ bbox: [107, 21, 107.5, 21.5] });
    expect(text).not.toContain('"crs"');
  });

  it('has its coordinates rounded when they enter', () => {
    const feature = (coordinates: number[]) => ({
      type: 'Feature',
      properties: { name: 'A' },
      geometry: { type: 'Point', coordinates },
    });
    const text = JSON.stringify({ type: 'FeatureCollection', features: [feature([107.123456789, 21.00000004, 12])] });
    const { plan: back, issues } = readPlan(text);
    expect(back?.villages[0]?.position).toEqual([107.1234568, 21]);
    expect(issues.map(({ code }) => code)).toContain('place.altitudeDropped');
    expect(back?.villages[0]?.id).toBe(readPlan(text).plan?.villages[0]?.id);
  });

  it('is read in chunks with progress, and stops when told to', async () => {
    const many = {
      ...plan,
      villages: Array.from({ length: 10_000 }, (_, i) => ({ ...plan.villages[0]!, id: `v${i}` })),
    };
    const text = writePlan(many);
    const phases: string[] = [];
    const { plan: back } = await readPlanInChunks(new TextEncoder().encode(text), {
      onProgress: ({ phase }) => phases.push(phase),
    });
    expect(back).toEqual(many);
    expect(phases).toEqual(['text', 'parse', 'rows', 'rows', 'rows']);
    const stop = new AbortController();
    const stopped = readPlanInChunks(text, {
      signal: stop.signal,
      onProgress: ({ phase }) => phase === 'rows' && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
  });

  it('over 200 MB is refused with the limit said', () => {
    expect(readPlan(new Uint8Array(MAX_FILE_BYTES + 1))).toMatchObject({
      plan: null,
      issues: [{ code: 'file.tooLarge', params: { maxMb: 200 } }],
    });
  });
});

describe('a migration', () => {
  it('goes step by step to the wanted version, and a missing step is a defect', () => {
    const steps = new Map<number, Migration>([
      [1, (raw: JsonObject) => ({ ...raw, one: true })],
      [2, (raw: JsonObject) => ({ ...raw, two: true })],
    ]);
    expect(migrate({}, 1, steps, 3)).toEqual({ one: true, two: true });
    expect(() => migrate({}, 1, steps, 4)).toThrow('version 3');
  });
});
