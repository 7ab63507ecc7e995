import { describe, expect, it } from 'vitest';
import type { OptimiseDocument } from '../../src/cli/optimiseDocument';
import { run } from '../../src/cli/run';
import { askAbout } from '../../src/core/optimise/ask';
import { optimise } from '../../src/core/optimise/optimise';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { memoryShell } from './memoryShell';

const BUILT_IN = 'public/plans/quang-ninh.geojson';
const VILLAGES = 'id,name,lat,lon,households\na,A,21.0,107.0,10\nb,B,21.0,107.05,30\nfar,F,21.0,108.0,7\n';
const SITES = 'id,name,lat,lon,radius_m,status\nold,Old,20.0,107.0,3000,existing\n';
const CANDIDATES =
  'id,name,lat,lon,radius_m,cost_vnd\nat-a,1,21.0,107.0,1000,1000000000\nat-b,2,21.0,107.05,1000,1000000000\nbetween,3,21.0,107.025,3000,3000000000\n';
const FILES = { 'v.csv': VILLAGES, 's.csv': SITES, 'c.csv': CANDIDATES };
const LISTS = 'optimise --villages v.csv --sites s.csv --candidates c.csv --json';

async function command(line: string, files: Record<string, string> = FILES) {
  const shell = memoryShell(files);
  const exit = await run(line.split(' '), shell);
  return { exit, shell, json: () => JSON.parse(shell.said.out) as OptimiseDocument, ...shell.said };
}

describe('optimise', () => {
  it('answers for three lists in one JSON document', async () => {
    const { exit, json, err } = await command(`${LISTS} --objective fewest`);
    expect([exit, err]).toEqual([0, '']);
    expect(json()).toMatchObject({
      objective: 'fewest',
      code: 'solved',
      status: 'provedCertified',
      chosen: ['between'],
      coveredVillages: 2,
      coveredHouseholds: 40,
      value: 1,
      bound: 1,
      gap: 0,
      proved: true,
      uncoverable: ['far'],
      order: [{ id: 'between', addsVillages: 2, addsHouseholds: 40 }],
    });
    expect(json().seconds).toBeGreaterThanOrEqual(0);
  });

  it.each<[string, object]>([
    ['--cost vnd', { value: 2_000_000_000, bound: 2_000_000_000, proved: true }],
    ['--objective most --max-sites 1', { value: 40, chosen: ['between'] }],
    ['--objective most --budget 1000000000', { value: 30, chosen: ['at-b'] }],
    ['--objective most --weight villages --max-sites 1', { value: 2, bound: 2 }],
    ['--objective most --max-sites 0', { value: 0, chosen: [], notices: ['nothingAllowed'] }],
    ['--objective most --max-sites 9', { notices: ['maxSitesAboveCandidates'] }],
    ['--min-spacing-m 6000 --exclude x.geojson', { value: 1, unserved: [expect.any(String)] }],
    ['--curve 3', { curve: [{ sites: 1, villages: 2, households: 40, proved: true }] }],
  ])('%s', async (options, expected) => {
    const ring = [
      [107.02, 20.99],
      [107.03, 20.99],
      [107.03, 21.01],
      [107.02, 21.01],
      [107.02, 20.99],
    ];
    const feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } };
    const files = { ...FILES, 'x.geojson': JSON.stringify({ type: 'FeatureCollection', features: [feature] }) };
    const { exit, json } = await command(`${LISTS} ${options}`, files);
    expect(exit).toBe(0);
    expect(json()).toMatchObject(expected);
  });

  it('cuts the order into phases', async () => {
    const { json } = await command(`${LISTS} --cost vnd --phases 2`);
    expect(json().order.map(({ id, phase }) => [id, phase])).toEqual([
      ['at-b', 1],
      ['at-a', 2],
    ]);
  });

  it('is clear about empty lists and about nothing to do', async () => {
    const none = await command(LISTS, { ...FILES, 'c.csv': 'id,name,lat,lon\n' });
    expect([none.exit, none.json().code]).toEqual([0, 'noCandidates']);
    const served = await command(LISTS, { ...FILES, 's.csv': 'id,lat,lon,radius_m\nx,21,107.5,90000\n' });
    expect([served.exit, served.json().code]).toEqual([0, 'noDeadZones']);
  });

  it('says so when there is nothing to certify', async () => {
    const { err, exit } = await command(`${LISTS} --certificate x.json`, { ...FILES, 'c.csv': 'id,lat,lon\n' });
    expect([exit, err]).toEqual([0, expect.stringContaining('x.json')]);
  });

  it.each<[string, string, string, string]>([
    ['--objective most --max-sites 0', '', 'tăng --max-sites', 'raise --max-sites'],
    ['--objective most --max-sites 9', '', 'nhiều hơn số vị trí', 'than there are candidates'],
    ['--objective most --budget 0', '', 'kể cả trạm rẻ nhất', 'not even the cheapest'],
    ['--objective most --budget 999999999', '', 'kể cả trạm rẻ nhất', 'not even the cheapest'],
    ['--cost vnd', 'id,lat,lon,radius_m,cost_vnd\nf,21,107,1000,0\n', 'chi phí 0', 'a cost of 0'],
    ['--cost vnd', 'id,lat,lon,radius_m\nf,21,107,1000\n', 'dùng --default-cost', 'use --default-cost'],
    ['', 'id,lat,lon,radius_m\nf,25,107,1000\n', 'tăng bán kính', 'raise their radius'],
    ['', 'id,lat,lon\n', 'thêm --candidates', 'add --candidates'],
    ['', 'id,lat,lon,build_lock\nf,,,in\n', 'chưa có toạ độ', 'without coordinates'],
    [
      '--min-spacing-m 9000',
      'id,lat,lon,build_lock\nf,21,107,in\ng,21,107.01,in\n',
      'giảm khoảng cách',
      'lower the distance',
    ],
    [
      '--exclude x.geojson',
      'id,lat,lon,build_lock\nf,21,107.025,in\n',
      'nằm trong vùng loại trừ',
      'inside an exclusion area',
    ],
  ])('says what to do: %s %j', async (options, candidates, vi, en) => {
    const corners = ['107.02,20.99', '107.03,20.99', '107.03,21.01', '107.02,21.01', '107.02,20.99'];
    const coordinates = [corners.map((corner) => corner.split(',').map(Number))];
    const area = JSON.stringify({ type: 'Polygon', coordinates });
    const feature = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":${area}}]}`;
    const files = { ...FILES, 'x.geojson': feature, ...(candidates && { 'c.csv': candidates }) };
    const line = `${LISTS.replace(' --json', '')} ${options} --lang`.replace(/ +/g, ' ');
    expect((await command(`${line} vi`, files)).out).toContain(vi);
    expect((await command(`${line} en`, files)).out).toContain(en);
  });

  it('says it for people, in both languages', async () => {
    const line = LISTS.replace(' --json', '');
    expect((await command(`${line} --lang vi`)).out).toContain(
      'Chọn 1 trạm: tối ưu, có chứng chỉ đã kiểm, trên 3 vị trí này',
    );
    const { out } = await command(`${line} --lang en`);
    expect(out).toContain('1 site: proved optimal (certified), over these 3 candidates and this coverage model');
    expect(out).toMatch(/far: missing \d/);
  });

  it('reads an OR-Library file', async () => {
    const { exit, json } = await command('optimise --matrix m.txt', { 'm.txt': '3 3\n2 3 4\n2 1 2\n1 2\n2 2 3\n' });
    expect(exit).toBe(0);
    expect(json()).toMatchObject({ value: 3, bound: 3, gap: 0, proved: true, chosen: [2] });
  });

  it.each([
    ['a decimal cost', '3 3\n2 3.5 4\n2 1 2\n1 2\n2 2 3\n', 'line 2: "3.5"'],
    ['a column there is not', '3 3\r\n2 3 4\r\n2 1 2\r\n1 7\r\n2 2 3\r\n', 'line 4: "7"'],
    ['a missing number', '3 3\n2 3 4\n2 1 2\n1 2\n2 2\n\n', 'line 5: ""'],
  ])('refuses %s of an OR-Library file with its line and value', async (_, text, where) => {
    const { exit, out, err } = await command('optimise --matrix m.txt', { 'm.txt': text });
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(`m.txt, ${where} is not`);
  });

  it('says nothing of exclusion areas without an id', async () => {
    const square = [
      [108.5, 20.9],
      [108.6, 20.9],
      [108.6, 21],
      [108.5, 20.9],
    ];
    const area = JSON.stringify({ type: 'Polygon', coordinates: [square] });
    const { exit, err } = await command(`${LISTS} --exclude x.geojson`, { ...FILES, 'x.geojson': area });
    expect([exit, err]).toEqual([0, '']);
  });

  it('stops at its time limit with what it has, exit 3', async () => {
    const { exit, json } = await command(`optimise ${BUILT_IN} --cost vnd --json --time-limit 0`);
    expect(exit).toBe(3);
    expect(json()).toMatchObject({ proved: false, stopped: 'limit', coveredVillages: 105 });
  });
});

describe('bad usage', () => {
  it.each([
    [`${LISTS} --objective all`, 'fewest | most'],
    [`${LISTS} --objective most --max-sites two`, '--max-sites two'],
    [`${LISTS} --objective most --max-sites 2 --budget 5`, '--max-sites | --budget'],
    [`${LISTS} --max-sites 2`, '--objective most'],
    [`${LISTS} --lock-planned maybe`, 'in | out | free'],
    [
      `${LISTS} --exclude c.csv`,
      '--exclude c.csv: no area in this file. A file with Polygon or MultiPolygon is needed.',
    ],
    ['optimise', 'Missing PLAN'],
    [
      'optimise --matrix c.csv',
      'c.csv, line 1: "id,name,lat,lon,radius_m,cost_vnd" is not the whole number in range that belongs here.',
    ],
    ['optimise s.csv --matrix m.txt', 'Unexpected argument: s.csv'],
    ['optimise --matrix m.txt --villages v.csv', 'Unexpected argument: v.csv'],
    [
      'optimise --matrix m.txt --certificate c.json',
      '--certificate does not go with --matrix. Leave one of the two away.',
    ],
    ['optimise --matrix m.txt --objective fewest', '--objective does not go with --matrix.'],
    ['optimise --matrix m.txt --backup', '--backup does not go with --matrix.'],
    ['optimise --matrix m.txt --operator vnpt', '--operator does not go with --matrix.'],
    ['optimise --matrix m.txt --model terrain', '--model does not go with --matrix.'],
    [`${LISTS} --operator=`, '--operator ""'],
    [`${LISTS} --terrain x.tif`, '--terrain has no effect without --model terrain. Add --model terrain'],
    ['optimise --villages v.csv --sites c.csv --candidates c.csv', 'id "at-a"'],
    ['verify', 'Missing CERT PLAN'],
  ])('%s', async (line, message) => {
    const { exit, out, err } = await command(line);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('verify', () => {
  it('accepts the certificate of the very plan, and nothing else', async () => {
    const shell = memoryShell();
    expect(await run(['optimise', BUILT_IN, '--certificate', 'c.json', '--json'], shell)).toBe(0);
    expect(await run(['verify', 'c.json', BUILT_IN, '--lang', 'en'], shell)).toBe(0);
    expect(shell.said.out).toContain('Holds: value 63, verified bound 63');
    const text = shell.files.get('c.json')!;
    shell.files.set('bad.json', text.replace('"value":63', '"value":62'));
    expect(await run(['verify', 'bad.json', BUILT_IN, '--lang', 'en'], shell)).toBe(2);
    expect(shell.said.err).toContain('Wrong: the value counts up differently');
    shell.files.set('none.json', '{}');
    expect(await run(['verify', 'none.json', BUILT_IN], shell)).toBe(2);
  });

  it('takes the same lists and areas as the question did', async () => {
    const ring = '[[[107.02,20.99],[107.03,20.99],[107.03,21.01],[107.02,21.01],[107.02,20.99]]]';
    const shell = memoryShell({ ...FILES, 'x.geojson': `{"type":"Polygon","coordinates":${ring}}` });
    const lists = '--villages v.csv --sites s.csv --candidates c.csv --exclude x.geojson --lang en'.split(' ');
    expect(await run(['optimise', ...lists, '--certificate', 'c.json'], shell)).toBe(0);
    expect(await run(['verify', 'c.json', ...lists], shell)).toBe(0);
    expect(shell.said.out).toContain('Holds: value 2');
    expect(await run(['verify', 'c.json', ...lists.slice(0, 6)], shell)).toBe(2);
    expect(shell.said.err).toContain('Wrong: the certificate of another plan');
    expect(await run(['verify', 'c.json', 's.csv', 'v.csv'], shell)).toBe(2);
  });
});

describe('the built-in plan', () => {
  it('gives the screen and the shell the same answer', async () => {
    const { json } = await command(`optimise ${BUILT_IN} --json`);
    const shell = memoryShell();
    const answer = await optimise(askAbout(readPlan(await shell.read(BUILT_IN)).plan!));
    expect(json().chosen).toEqual(answer.chosen.map(({ siteId }) => siteId));
    expect(json()).toMatchObject({ value: 63, coveredVillages: 105, status: 'provedCertified', illustrative: true });
    const planned = await command(`optimise ${BUILT_IN} --json --lock-planned out`);
    expect(planned.json()).toMatchObject({ value: 27, coveredVillages: 68, proved: true });
  });
});
