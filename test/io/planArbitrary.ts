import fc from 'fast-check';
import { type LngLat, roundLngLat } from '../../src/core/geo/lngLat';
import type { Json, JsonObject } from '../../src/core/plan/json';
import type { Area, Plan } from '../../src/core/plan/plan';
import { POSITION_SOURCES, REVIEW_REASONS, REVIEW_STATES, SITE_STATUSES, type Site } from '../../src/core/plan/site';
import { DEMAND_KINDS, REPORTED_STATES, type Village } from '../../src/core/plan/village';
import { BAND_PRESETS } from '../../src/core/radio/bandPresets';

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);
const unknownKey = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'toString', 'ghi chú', 'inPassivePlan'),
  fc.string({ minLength: 1 }).map((key) => `x ${key}`),
);
const unknown = fc
  .array(fc.tuple(unknownKey, json), { minLength: 1, maxLength: 3 })
  .map((entries) => Object.fromEntries(entries) as JsonObject);

export const position: fc.Arbitrary<LngLat> = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map((place) => roundLngLat(place));

const word = fc.string({ maxLength: 12, unit: 'grapheme' });
const count = fc.nat(5000);

const site = fc.record(
  {
    name: word,
    position: fc.option(position),
    status: fc.constantFrom(...SITE_STATUSES),
    commune: word,
    review: fc.constantFrom(...REVIEW_STATES),
    reviewReason: fc.constantFrom(...REVIEW_REASONS),
    reviewNote: word,
    suggestedLng: position.map(([lng]) => lng),
    suggestedLat: position.map(([, lat]) => lat),
    suggestedHeightM: fc.integer({ min: 0, max: 120 }),
    reviewedBy: word,
    reviewedOrg: word,
    reviewedAt: word,
    sharedMast: fc.boolean(),
    operator: fc.constantFrom('viettel', 'vnpt', 'shared'),
    radiusM: fc.double({ min: 1, max: 100_000, noNaN: true }),
    heightM: fc.integer({ min: 0, max: 120 }),
    technology: fc.constantFrom('4G', '2G;4G', '5G'),
    azimuths: fc.constantFrom('0;120;240', '90', '0;-45'),
    beamwidthsDeg: fc.constantFrom('65;65;33', '65'),
    tiltsDeg: fc.constantFrom('2;4.5;6', '-1'),
    freqsMHz: fc.constantFrom('700;900;1800', '2600'),
    eirpsPerReDbm: fc.constantFrom('32.7;33.2;31.7', '30'),
    antennas: word,
    setting: word,
    buildOrder: fc.integer(),
    costVnd: fc.maxSafeNat(),
    posSource: fc.constantFrom(...POSITION_SOURCES),
    note: word,
    extra: unknown,
    foreign: unknown,
  },
  { requiredKeys: ['name', 'position', 'status'] },
);

const village = fc.record(
  {
    name: word,
    position,
    demandKind: fc.constantFrom(...DEMAND_KINDS),
    commune: word,
    formerCommune: word,
    households: count,
    population: count,
    hardship: fc.boolean(),
    mustServe: fc.boolean(),
    reported: fc.constantFrom(...REPORTED_STATES),
    reportedAt: word,
    posSource: fc.constantFrom(...POSITION_SOURCES),
    extra: unknown,
    foreign: unknown,
  },
  { requiredKeys: ['name', 'position'] },
);

const polygon = fc.tuple(fc.integer({ min: 100, max: 110 }), fc.integer({ min: 10, max: 20 })).map(([x, y]) => [
  [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
    [x, y],
  ] as LngLat[],
]);

const area = fc.record(
  {
    name: word,
    areaKind: fc.constantFrom('exclusion' as const, 'boundary' as const),
    polygons: fc.array(polygon, { minLength: 1, maxLength: 2 }),
    bufferM: count,
    extra: unknown,
    foreign: unknown,
  },
  { requiredKeys: ['name', 'areaKind', 'polygons'] },
);

const coverage = fc.record(
  {
    model: fc.constantFrom('radius', 'empirical', 'terrain'),
    thresholdDbm: fc.integer({ min: -125, max: -80 }),
    shadowMarginDb: fc.double({ min: 0, max: 20, noNaN: true }),
    sigmaDb: fc.double({ min: 0, max: 12, noNaN: true }),
    probability: fc.constantFrom(0.9, 0.95),
    rxHeightM: fc.constantFrom(1.5, 10),
    environment: fc.constantFrom('open', 'suburban'),
    clutter: fc.constantFrom('none', 'forest'),
    empiricalModel: fc.constantFrom('extendedHata', 'rma'),
    dN: fc.integer({ min: 0, max: 100 }),
    n0: fc.integer({ min: 300, max: 400 }),
    defaultBand: fc.constantFrom('700', '2600'),
    budgets: fc.constant({ '700': { ...BAND_PRESETS['700'], operator: 'viettel', powerDbm: 43 } }),
    defaultRadiusM: fc.integer({ min: 1, max: 100_000 }),
    defaultRadiiM: fc.constant({ '4G/mountain': 2500, '2G': 5000 }),
    activeStatuses: fc.subarray([...SITE_STATUSES]),
    switchedOff: fc.array(word),
    extra: unknown,
  },
  { requiredKeys: ['model', 'defaultRadiusM', 'activeStatuses', 'switchedOff'] },
);

const stops = fc.array(
  fc.record({ key: word, activeStatuses: fc.subarray([...SITE_STATUSES]), date: fc.option(word) }),
  { maxLength: 3 },
);

function withIds<T>(prefix: string, rows: readonly T[]): (T & { id: string })[] {
  return rows.map((row, i) => ({ id: i % 2 ? `${i}` : `${prefix}-${i} "đ"`, ...row }));
}

/** Any plan a file can hold: unknown members, places not found, odd keys. */
export const plans: fc.Arbitrary<Plan> = fc
  .record(
    {
      planId: word,
      parent: fc.option(word),
      title: word,
      author: word,
      org: word,
      createdAt: word,
      updatedAt: word,
      illustrative: fc.boolean(),
      coverage,
      sources: fc.array(json, { maxLength: 2 }),
      events: fc.array(json, { maxLength: 2 }),
      sites: fc.array(site, { maxLength: 6 }).map((rows) => withIds('S', rows) as Site[]),
      villages: fc.array(village, { maxLength: 6 }).map((rows) => withIds('V', rows) as Village[]),
      areas: fc.array(area, { maxLength: 2 }).map((rows) => withIds('A', rows) as Area[]),
      logHead: word,
      stops,
      extra: unknown,
      foreign: unknown,
      otherFeatures: fc.constant([
        {
          type: 'Feature',
          id: 'road-1',
          geometry: { type: 'Point', coordinates: [107, 21] },
          properties: { kind: 'label' },
        },
      ] as Json[]),
    },
    {
      requiredKeys: [
        'planId',
        'parent',
        'title',
        'author',
        'org',
        'createdAt',
        'updatedAt',
        'illustrative',
        'coverage',
        'sources',
        'events',
        'sites',
        'villages',
        'areas',
      ],
    },
  )
  .map((plan) => plan as Plan);
