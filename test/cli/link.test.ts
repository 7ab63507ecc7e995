import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { haveVectors, p1812Profiles } from '../core/radio/vectors';
import { memoryShell } from './memoryShell';

const QUESTION = {
  dKm: [0, 2, 5, 8, 10],
  hM: [100, 40, 260, 30, 20],
  clutterM: [0, 0, 15, 0, 0],
  zone: [4, 4, 4, 3, 3],
  freqMHz: 900,
  txHeightM: 40,
  rxHeightM: 1.5,
  polarization: 'v',
  dN: 50,
  n0: 370,
  latitudeDeg: 21,
  dctKm: 500,
  dcrKm: 500,
};

async function link(question: unknown, line = 'link p.json --lang en') {
  const text = typeof question === 'string' ? question : JSON.stringify(question);
  const shell = memoryShell({ 'p.json': text });
  const exit = await run(line.split(' '), shell);
  return { exit, ...shell.said };
}

describe('link', () => {
  it('answers with the loss, its parts and the worst obstruction, and nothing else on standard output', async () => {
    const { exit, out, err } = await link(QUESTION, 'link p.json --json');
    expect(exit).toBe(0);
    expect(err).toBe('');
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'model',
      'lossDb',
      'freeSpaceDb',
      'diffractionDb',
      'lineOfSight',
      'obstruction',
    ]);
    expect(answer).toMatchObject({ model: 'P.1812-8', lineOfSight: false, obstruction: { dKm: 5, hM: 275 } });
    const bulgeM = (500 * 5 * 5) / ((6371 * 157) / (157 - 50));
    expect(answer.obstruction.clearanceM).toBeCloseTo((140 + 21.5) / 2 - 275 - bulgeM, 9);
    expect(answer.lossDb).toBeGreaterThan(answer.freeSpaceDb + 20);
  });

  it('sees over the valley when the ridge is gone, and takes null for no clutter', async () => {
    const { out } = await link({ ...QUESTION, hM: [100, 40, 20, 30, 20], clutterM: [null, null, null, null, null] });
    const answer = JSON.parse(out);
    expect(answer.lineOfSight).toBe(true);
    expect(answer.obstruction.clearanceM).toBeGreaterThan(0);
  });

  it('says when a path is too short for the model', async () => {
    const { exit, err } = await link({ ...QUESTION, dKm: [0, 0.05, 0.1, 0.15, 0.2] });
    expect(exit).toBe(0);
    expect(err).toContain('0.25 km');
  });

  it.each([
    ['not JSON', '{"dKm": [0,', /JSON/],
    ['a list', '[1]', /not a JSON object/],
    ['a missing member', { ...QUESTION, txHeightM: undefined }, /"txHeightM" is missing/],
    ['a missing list', { ...QUESTION, zone: undefined }, /"zone" is missing/],
    ['unequal lengths', { ...QUESTION, hM: [100, 40, 260] }, /"hM" has 3 points, it must have 5/],
    ['one point', { ...QUESTION, dKm: [0], hM: [1], clutterM: [0], zone: [4] }, /"dKm" has 1 points, it must have ≥ 2/],
    ['distances that fall', { ...QUESTION, dKm: [0, 2, 1, 8, 10] }, /dKm\[2\] = 1/],
    ['a start that is not 0', { ...QUESTION, dKm: [1, 2, 5, 8, 10] }, /dKm\[0\] = 1/],
    ['a frequency out of range', { ...QUESTION, freqMHz: 28_000 }, /"freqMHz" = 28000 is outside 30…6000/],
    ['a height of 0', { ...QUESTION, rxHeightM: 0 }, /"rxHeightM" = 0 is outside 1…3000/],
    ['a time share out of range', { ...QUESTION, timePct: 60 }, /"timePct" = 60 is outside 1…50/],
    ['a location share out of range', { ...QUESTION, locationPct: 100 }, /"locationPct" = 100 is outside 1…99/],
    ['a zone that is not one', { ...QUESTION, zone: [4, 4, 2, 3, 3] }, /zone\[2\] = 2/],
    ['a height that is a word', { ...QUESTION, hM: [100, 'x', 260, 30, 20] }, /hM\[1\] = /],
    ['a number that is a word', { ...QUESTION, dN: 'x' }, /"dN" must be a number/],
    ['another polarisation', { ...QUESTION, polarization: 'c' }, /"polarization" = /],
  ])('refuses %s', async (_, question, message) => {
    const { exit, out, err } = await link(question);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(message);
  });

  it('speaks Vietnamese', async () => {
    const { err } = await link({ ...QUESTION, freqMHz: undefined }, 'link p.json --lang vi');
    expect(err).toBe('p.json: thiếu "freqMHz".\n');
  });

  it('needs exactly one file', async () => {
    expect((await link(QUESTION, 'link')).exit).toBe(2);
    expect((await link(QUESTION, 'link p.json p.json')).exit).toBe(2);
    expect((await link(QUESTION, 'link none.json')).exit).toBe(2);
  });

  it.skipIf(!haveVectors)('gives the published losses', async () => {
    for (const { name, d_km, h_m, R_m, zone, DN, N0, cases } of p1812Profiles()) {
      for (const each of cases) {
        const logged = (symbol: string) =>
          each.log[Object.keys(each.log).find((key) => key.startsWith(`${symbol} `)) as string];
        const { out } = await link({
          dKm: d_km,
          hM: h_m,
          clutterM: R_m,
          zone,
          freqMHz: each.f_MHz,
          timePct: each.p_pct,
          txHeightM: each.htg_m,
          rxHeightM: each.hrg_m,
          polarization: each.pol === 1 ? 'h' : 'v',
          dN: DN,
          n0: N0,
          latitudeDeg: logged('phi'),
          dctKm: logged('dct'),
          dcrKm: logged('dcr'),
          locationPct: logged('pL'),
        });
        const answer = JSON.parse(out);
        expect(Math.abs(answer.lossDb - each.Lb_ref_dB), name).toBeLessThan(1e-6);
        expect(Math.abs(answer.diffractionDb - (logged('Ldp') as number)), name).toBeLessThan(1e-6);
      }
    }
  });
});
