import { beforeAll, describe, expect, it } from 'vitest';
import { propagationOver } from '../../../src/core/coverage/levels/propagationOver';
import { ANY_MOBILE } from '../../../src/core/coverage/result';
import { possibleReach } from '../../../src/core/coverage/siteRecord';
import { SiteRules } from '../../../src/core/coverage/siteRules';
import { askAbout } from '../../../src/core/optimise/ask';
import type { Certificate } from '../../../src/core/optimise/certificate/certificate';
import { optimise } from '../../../src/core/optimise/optimise';
import { servingMatrix } from '../../../src/core/optimise/servingMatrix';
import { levelByPath } from '../../../src/core/optimise/verify/levelByPath';
import { isWithin } from '../../../src/core/optimise/verify/servingPlace';
import type { CoverageSettings, Plan } from '../../../src/core/plan/plan';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { readCertificate } from '../../../src/io/certificate/readCertificate';
import { verifyCertificate } from '../../../src/io/certificate/verifyCertificate';
import { writeCertificate } from '../../../src/io/certificate/writeCertificate';
import { aSite } from '../../builders/aPlan';
import { at } from '../../builders/at';
import { elevationGrid } from '../../builders/elevationGrid';
import { aSpread } from './aSpread';

const rugged = (lng: number, lat: number) =>
  Math.max(0, 160 + 170 * Math.sin(lng * 190) * Math.cos(lat * 230) + 50 * Math.sin(lng * 800));
const hole = (lng: number, lat: number) => (lng > 107.17 && lat > 21.1 ? VOID_M : rugged(lng, lat));
const ground = createTerrain([elevationGrid([106.95, 20.95, 107.25, 21.25], 1200, hole)]);
const SECTORS = { azimuths: '20;200', tiltsDeg: '3;8', freqsMHz: '900;1800', heightM: 35 };

function planUnder(model: 'empirical' | 'terrain', more: Partial<CoverageSettings> = {}): Plan {
  const plan = aSpread(3, 50, 30);
  return {
    ...plan,
    coverage: { ...plan.coverage, model, thresholdDbm: -106, reachLimitM: 8_000, ...more },
    sites: plan.sites.map((site, i) => (i % 3 === 0 ? { ...site, ...SECTORS } : site)),
  };
}

const generated = [aSite('new-1', at(107.11, 21.07), { status: 'candidate', radiusM: 3_000 })];
const PLANS = { empirical: planUnder('empirical', { clutter: 'forest' }), terrain: planUnder('terrain') };
const certificates = new Map<string, Certificate>();

beforeAll(async () => {
  for (const [name, plan] of Object.entries(PLANS)) {
    const answer = await optimise(askAbout(plan, { terrain: ground, generated }));
    certificates.set(name, answer.certificate!);
  }
});

function checked(name: keyof typeof PLANS, change: Partial<Certificate> = {}, plan = PLANS[name], over = ground) {
  const sealed = readCertificate(writeCertificate(certificates.get(name)!, PLANS[name], ground))!;
  return verifyCertificate({ ...sealed, certificate: { ...sealed.certificate, ...change } }, plan, over);
}

describe.each(['empirical', 'terrain'] as const)('a certificate where levels decide (%s)', (name) => {
  it('is proved, and accepted by the checker', () => {
    const { status, rows, chosen, uncoverable } = certificates.get(name)!;
    expect(status).toBe('provedCertified');
    expect([rows.length > 10, chosen.length > 3, uncoverable.length < rows.length]).toEqual([true, true, true]);
    expect(checked(name)).toBeNull();
  });

  it('is refused when a server does not serve, or a village is called out of reach that is not', () => {
    const { rows, over, servers, uncoverable } = certificates.get(name)!;
    const plan = PLANS[name];
    const enough = levelByPath(plan.coverage, ground);
    const pairs = rows.flatMap((id) => {
      const village = plan.villages.find((one) => one.id === id)!;
      const deaf = plan.sites.find((site) => over.includes(site.id) && !enough(site)(village.position));
      return deaf ? [[id, deaf.id] as const] : [];
    });
    const [village, deaf] = pairs[0]!;
    const chosen = [...new Set([...certificates.get(name)!.chosen, deaf])];
    const lie = { servers: { ...servers, [village]: [deaf] }, chosen };
    expect(checked(name, lie)).toEqual({ code: 'wrongServer', about: village });
    const silent = checked(name, { uncoverable: [...uncoverable, rows[0]!] });
    expect(silent).toMatchObject({ code: 'reachable', about: expect.stringContaining(rows[0]!) });
  });

  it('belongs to its masts, antennas and assumptions', () => {
    const plan = PLANS[name];
    const [first, ...rest] = plan.sites;
    const others: Plan[] = [
      { ...plan, coverage: { ...plan.coverage, thresholdDbm: -107 } },
      { ...plan, coverage: { ...plan.coverage, rxHeightM: 3 } },
      { ...plan, sites: [{ ...first!, heightM: 36 }, ...rest] },
      { ...plan, sites: [{ ...first!, tiltsDeg: '4;8' }, ...rest] },
    ];
    for (const other of others) expect(checked(name, {}, other)?.code).toBe('otherPlan');
    expect(checked(name, {}, { ...plan, title: 'Another title' })).toBeNull();
  });
});

describe('the ground of a certificate', () => {
  it('is named when another is given, or none', () => {
    const flat = createTerrain([elevationGrid([106.95, 20.95, 107.25, 21.25], 1200, () => 10)]);
    expect(checked('terrain', {}, PLANS.terrain, flat)).toEqual({ code: 'otherTerrain', about: 'built' });
    const sealed = readCertificate(writeCertificate(certificates.get('terrain')!, PLANS.terrain, ground))!;
    expect(verifyCertificate(sealed, PLANS.terrain)).toEqual({ code: 'otherTerrain', about: 'built' });
    const same = createTerrain(
      ground.grids.map((grid) => ({ ...grid, name: 'renamed', heightsM: grid.heightsM.slice() })),
    );
    expect(verifyCertificate(sealed, PLANS.terrain, same)).toBeNull();
  });

  it('does not matter to a formula', () => {
    const sealed = readCertificate(writeCertificate(certificates.get('empirical')!, PLANS.empirical, ground))!;
    expect(sealed.terrain).toBeUndefined();
    expect(verifyCertificate(sealed, PLANS.empirical)).toBeNull();
  });
});

describe('the levels of the checker', () => {
  it.each<[string, Partial<CoverageSettings>, boolean]>([
    ['over terrain with a hole in it', { model: 'terrain', clutter: 'suburban' }, true],
    ['over no terrain at all', { model: 'terrain' }, false],
    ['by a formula', { model: 'empirical', empiricalModel: 'uma', thresholdDbm: -122 }, true],
    [
      'calibrated',
      {
        model: 'terrain',
        calibration: {
          name: 'đo',
          asOf: '2026-11',
          model: 'terrain',
          points: 30,
          rmseDb: 6,
          fromM: 500,
          toM: 4_000,
          offsetDb: -6,
          slopeDb: -12,
        },
      },
      true,
    ],
  ])('decide every pair as the engine does, %s', (_, settings, isKnown) => {
    const terrain = isKnown ? ground : null;
    const plan = planUnder('terrain', settings);
    const rules = new SiteRules(plan, ANY_MOBILE, propagationOver(terrain, plan.coverage));
    const reaches = plan.sites.map((site) => possibleReach(site, rules)!);
    const { colStart, colRows } = servingMatrix(plan.villages, reaches);
    const enough = levelByPath(plan.coverage, terrain);
    const counted = plan.sites.map((site, j) => {
      const served = new Set(colRows.subarray(colStart[j]!, colStart[j + 1]!));
      const place = { id: site.id, position: site.position!, radiusM: 8_000, enough: enough(site) };
      plan.villages.forEach(({ id, position }, i) => {
        const within = isWithin(place, position, 8_000);
        expect(within && place.enough(position), `${site.id} ${id}`).toBe(served.has(i));
      });
      return served.size;
    });
    const all = counted.reduce((sum, size) => sum + size, 0);
    expect(all).toBeGreaterThan(25);
    expect(all).toBeLessThan(plan.sites.length * plan.villages.length - 30);
  });
});
