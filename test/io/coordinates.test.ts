import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crsCode, VN2000_ZONES } from '../../src/io/coordinates/crs';
import { parseCoordinate } from '../../src/io/coordinates/parseCoordinate';
import { parsePair } from '../../src/io/coordinates/parsePair';
import { loadCrsConverter } from '../../src/io/coordinates/vn2000';

const D = 21 + 29 / 60;

describe('a coordinate', () => {
  it.each([
    ['21.4856', 21.4856],
    ['21,4856', 21.4856],
    ['-21.5', -21.5],
    ['21.4856°', 21.4856],
    ['21.4856 N', 21.4856],
    ['B 21,4856', 21.4856],
    ['21°29\'10"N', D + 10 / 3600],
    ['21°29′10,5″ B', D + 10.5 / 3600],
    ['21 29 10.5', D + 10.5 / 3600],
    ["21°29,17'", 21 + 29.17 / 60],
    ['21d29m10s', D + 10 / 3600],
    ['21:29:10', D + 10 / 3600],
    ["21º 29' 10'' Bắc", D + 10 / 3600],
    ['107°23\'20"Đ', 107 + 23 / 60 + 20 / 3600],
    ['Kinh 107', null],
    ['21°70\'10"N', null],
    ['', null],
    ['1e400', null],
  ])('reads %j', (text, expected) => {
    const read = parseCoordinate(text);
    if (expected === null) expect(read).toBeNull();
    else expect(read?.value).toBeCloseTo(expected, 10);
  });

  it('takes N for nam only where the file writes B for bắc', () => {
    expect(parseCoordinate('21.5N')).toEqual({ value: 21.5, axis: 'lat' });
    expect(parseCoordinate('21.5N', { nIsSouth: true })).toEqual({ value: -21.5, axis: 'lat' });
    expect(parseCoordinate('107.4 Đông')).toEqual({ value: 107.4, axis: 'lng' });
    expect(parseCoordinate('107.4 Tây')).toEqual({ value: -107.4, axis: 'lng' });
  });

  it('comes back from its degrees, minutes and seconds', () => {
    fc.assert(
      fc.property(fc.nat(179), fc.nat(59), fc.nat(59), fc.constantFrom('', ' ', '  '), (d, m, s, gap) => {
        const read = parseCoordinate(`${d}°${gap}${m}'${gap}${s}"E`);
        expect(read?.value).toBeCloseTo(d + m / 60 + s / 3600, 9);
      }),
    );
  });
});

describe('two coordinates in one cell', () => {
  it.each([
    '21.48, 107.39',
    '21.48,107.39',
    '21.48 107.39',
    '(21.48; 107.39)',
    '21,48; 107,39',
    '21,48,107,39',
    '21,48 107,39',
    'POINT(107.39 21.48)',
    '21.48N 107.39E',
    '107.39E, 21.48N',
    '21°28\'48"B 107°23\'24"Đ',
    '21 28 48 107 23 24',
    '21.48 / 107.39',
  ])('reads %j', (text) => {
    const [lat, lng] = parsePair(text) ?? [];
    expect(lat?.value).toBeCloseTo(21.48, 9);
    expect(lng?.value).toBeCloseTo(107.39, 9);
  });

  it.each(['', 'xã Ba Chẽ', '21.48', '21.48, 107.39, 5, 6, 7'])('refuses %j', (text) => {
    expect(parsePair(text)).toBeNull();
  });
});

describe('VN-2000', () => {
  it.each([
    [107.0843, 20.9517, 430575.545, 2317752.816],
    [107.9663, 21.5277, 522211.43, 2381392.751],
    [107.7656, 20.9744, 501426.955, 2320122.086],
    [107.3961, 21.525, 463143.597, 2381119.846],
    [106.5144, 21.0817, 371414.939, 2332498.783],
  ])('%d %d is where the published vector says', async (lng, lat, east, north) => {
    const converter = (await loadCrsConverter('EPSG:5899'))!;
    const [e, n] = converter.fromWgs84([lng, lat]);
    expect(Math.hypot(e - east, n - north)).toBeLessThan(0.01);
  });

  it.each([...VN2000_ZONES.keys()])('%s goes there and back within a millimetre', async (code) => {
    const converter = (await loadCrsConverter(code))!;
    const [lng, lat] = converter.toWgs84(...converter.fromWgs84([107.4, 21.3]));
    const [e, n] = converter.fromWgs84([lng, lat]);
    const [east, north] = converter.fromWgs84([107.4, 21.3]);
    expect(Math.hypot(e - east, n - north)).toBeLessThan(0.001);
    expect(Math.hypot(lng - 107.4, lat - 21.3)).toBeLessThan(1e-8);
  });

  it('knows a reference system by every usual name', async () => {
    expect(crsCode('urn:ogc:def:crs:EPSG::5899')).toBe('EPSG:5899');
    expect(crsCode('urn:ogc:def:crs:OGC:1.3:CRS84')).toBe('OGC:CRS84');
    expect(crsCode('http://www.opengis.net/def/crs/EPSG/0/4326')).toBe('EPSG:4326');
    expect(await loadCrsConverter('EPSG:9999')).toBeNull();
  });
});

it('gives up at once on a cell made to be slow', () => {
  const start = Date.now();
  expect(parsePair('1a '.repeat(50_000))).toBeNull();
  expect(parseCoordinate('1 '.repeat(50_000))).toBeNull();
  expect(Date.now() - start).toBeLessThan(500);
});
