import { describe, expect, it } from 'vitest';
import { GEOMETRY_SIZE, recallGeometry, storeGeometry } from '../../../src/core/radio/p1812/geometryStore';
import { newLossTerms, pathLossDb } from '../../../src/core/radio/p1812/lossTerms';
import { type P1812Ask, p1812 } from '../../../src/core/radio/p1812/p1812';
import { measurePath, newPathGeometry } from '../../../src/core/radio/p1812/pathGeometry';
import { haveVectors, type P1812Case, type P1812Profile, p1812Profiles, profileOf } from './vectors';

const cases = p1812Profiles().flatMap((profile) =>
  profile.cases.map((published) => ({
    title: `${profile.name} ${published.f_MHz} MHz ${published.p_pct} %`,
    profile,
    published,
  })),
);

function logged({ log }: P1812Case, symbol: string): number {
  const key = Object.keys(log).find((name) => name.startsWith(`${symbol} `));
  if (key === undefined) throw new Error(`no ${symbol} in the log`);
  return log[key] as number;
}

function askOf(profile: P1812Profile, published: P1812Case): P1812Ask {
  return {
    profile: profileOf(profile.d_km, profile.h_m, profile.R_m, profile.zone),
    freqGHz: published.f_MHz / 1000,
    txHeightM: published.htg_m,
    rxHeightM: published.hrg_m,
    polarization: published.pol === 1 ? 'h' : 'v',
    timePct: published.p_pct,
    locationPct: logged(published, 'pL'),
    dN: profile.DN,
    n0: profile.N0,
    latitudeDeg: logged(published, 'phi'),
    dctKm: logged(published, 'dct'),
    dcrKm: logged(published, 'dcr'),
    cellM: 100,
  };
}

const worse = (mine: number, reference: number): number => Math.abs(mine - reference);

describe.skipIf(!haveVectors)('P.1812-8 gives what is published, to 1e-6 dB', () => {
  it.each(cases)('$title', ({ profile, published }) => {
    const { terms, geometry } = p1812(askOf(profile, published));
    expect(worse(terms.lb, published.Lb_ref_dB)).toBeLessThan(1e-6);
    for (const [symbol, mine] of [
      ['Ld50', terms.ld50],
      ['Ldp', terms.ldp],
      ['Lba', terms.lba],
      ['Lbs', terms.lbs],
      ['Lbam', terms.lbam],
      ['Lbfs', terms.lbfs],
      ['Lb0b', terms.lb0b],
      ['Lminb0p', terms.lminb0p],
      ['Lbc', terms.lbc],
      ['b0', terms.beta0Pct],
      ['hm', geometry.roughnessM],
      ['th', geometry.angularMrad],
      ['dlt', geometry.txHorizonKm],
      ['dlr', geometry.rxHorizonKm],
      ['w', geometry.seaShare],
    ] as const) {
      expect(worse(mine, logged(published, symbol)), symbol).toBeLessThan(1e-6);
    }
  });

  it('says the same at the median whether other shares of time were measured too, and from a store', () => {
    const store = new Float64Array(GEOMETRY_SIZE * cases.length);
    const geometry = newPathGeometry();
    const terms = newLossTerms();
    const asks = cases.map(({ profile, published }) => ({ ...askOf(profile, published), timePct: 50 }));
    asks.forEach((ask, i) => {
      measurePath(ask.profile, ask.txHeightM, ask.rxHeightM, ask.dN, false, geometry);
      storeGeometry(geometry, store, i);
      expect(pathLossDb(geometry, ask, terms)).toBe(p1812(ask).terms.lb);
    });
    asks.forEach((ask, i) => {
      recallGeometry(store, i, geometry);
      expect(pathLossDb(geometry, ask, terms)).toBe(p1812(ask).terms.lb);
    });
  });

  it('says the same with buffers that other paths have used, bands asked in any order', () => {
    const geometry = newPathGeometry();
    const terms = newLossTerms();
    for (const { profile, published } of cases) {
      const ask = { ...askOf(profile, published), timePct: 50 };
      measurePath(ask.profile, ask.txHeightM, ask.rxHeightM, ask.dN, true, geometry);
      for (const freqGHz of [2.6, 0.7, ask.freqGHz]) {
        const alone = p1812({ ...ask, freqGHz }).terms.lb;
        expect(worse(pathLossDb(geometry, { ...ask, freqGHz }, terms), alone)).toBeLessThanOrEqual(1e-9);
      }
    }
  });
});
