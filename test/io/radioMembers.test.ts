import { describe, expect, it } from 'vitest';
import { sectorsOf } from '../../src/core/plan/sectors';
import { radioAssumptions } from '../../src/core/radio/radioSettings';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';

const file = (coverage: object, site: object = {}) =>
  JSON.stringify({
    type: 'FeatureCollection',
    phuSong: { format: 'phu-song-plan', version: 1, planId: 'p', coverage },
    features: [
      {
        type: 'Feature',
        id: 's1',
        geometry: { type: 'Point', coordinates: [107.4, 21.4] },
        properties: { id: 's1', kind: 'site', name: 'S1', status: 'existing', ...site },
      },
    ],
  });

const RADIO = {
  model: 'terrain',
  thresholdDbm: -105,
  shadowMarginDb: 8,
  sigmaDb: 7,
  probability: 0.95,
  dN: 48,
  n0: 368,
  clutter: 'forest',
};

describe('radio members of a plan file', () => {
  it('are read, written back, and unknown ones kept beside them', () => {
    const { plan } = readPlan(file({ ...RADIO, someday: [1] }));
    expect(plan?.coverage).toMatchObject({ ...RADIO, extra: { someday: [1] } });
    const again = JSON.parse(writePlan(plan as NonNullable<typeof plan>)).phuSong.coverage;
    expect(again).toMatchObject({ ...RADIO, someday: [1] });
  });

  it('stay away where a file says nothing: the radius model as ever', () => {
    const { plan } = readPlan(file({ defaultRadiusM: 3000, activeStatuses: ['existing'], switchedOff: [] }));
    expect(plan?.coverage).toEqual({
      model: 'radius',
      defaultRadiusM: 3000,
      activeStatuses: ['existing'],
      switchedOff: [],
    });
  });

  it.each([
    ['thresholdDbm', 'loud'],
    ['probability', 1.2],
    ['dN', 300],
    ['clutter', 'jungle'],
    ['empiricalModel', 'p1812'],
    ['budgets', { '850': {} }],
    ['antennas', { a: { name: 'a', gainDbi: 15, horizontalDb: [0], verticalDb: [0] } }],
  ])('%s of another shape is an issue, and the assumption stands', (member, value) => {
    const { plan, issues } = readPlan(file({ model: 'radius', [member]: value }));
    expect(issues).toContainEqual(expect.objectContaining({ code: 'plan.badHeader', column: member }));
    expect(plan?.coverage).not.toHaveProperty(member);
  });
});

describe('sector lists of a plan file', () => {
  it('come in as sectors, a single one also as the number a GIS tool makes of it', () => {
    const { plan } = readPlan(file({}, { azimuths: 90, beamwidthsDeg: '33', eirpsPerReDbm: 30.5 }));
    const site = plan?.sites[0] as NonNullable<typeof plan>['sites'][number];
    expect(site).toMatchObject({ azimuths: '90', beamwidthsDeg: '33', eirpsPerReDbm: '30.5' });
    expect(sectorsOf(site, radioAssumptions({}))).toMatchObject([
      { azimuthDeg: 90, beamwidthDeg: 33, eirpPerReDbm: 30.5 },
    ]);
  });

  it.each([
    ['azimuths', '0;abc'],
    ['azimuths', '0;;240'],
    ['azimuths', '400'],
    ['beamwidthsDeg', '0'],
    ['tiltsDeg', true],
    ['freqsMHz', '900,1800'],
  ])('%s = %s is an issue, kept as it was written', (key, value) => {
    const { plan, issues } = readPlan(file({}, { [key]: value }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'sectors.badList', severity: 'warning', column: key }),
    );
    expect(plan?.sites[0]).toMatchObject({ extra: { [key]: value } });
    expect(JSON.parse(writePlan(plan as NonNullable<typeof plan>)).features[0].properties[key]).toBe(value);
  });
});
