import { describe, expect, it } from 'vitest';
import { type AntennaPattern, measuredLossDb } from '../../../src/core/radio/antenna/antennaPattern';
import { patternLossDb } from '../../../src/core/radio/receivedLevel';
import { describeIssue } from '../../../src/i18n/describeIssue';
import { readMsi } from '../../../src/io/antenna/readMsi';

const lossAt = (angle: number): number => Math.min(30, Math.abs(angle > 180 ? angle - 360 : angle) / 4);
const cut = (name: string, angles: readonly number[]) =>
  [`${name} ${angles.length}`, ...angles.map((angle) => `${angle}\t${lossAt(angle)}`)].join('\r\n');
const ALL = Array.from({ length: 360 }, (_, degree) => degree);
const HEAD = [
  'NAME 742 215',
  'MAKE Somebody',
  'FREQUENCY 947.5',
  'GAIN 15.5 dBi',
  'ELECTRICAL_TILT 4',
  'COMMENT 65 deg',
].join('\r\n');

function read(head = HEAD, horizontal = cut('HORIZONTAL', ALL), vertical = cut('VERTICAL', ALL)) {
  return readMsi(new TextEncoder().encode([head, horizontal, vertical].join('\r\n')));
}

describe('readMsi', () => {
  it('reads the words and both cuts of a whole file', () => {
    const { pattern, issues } = read();
    expect(issues).toEqual([]);
    expect(pattern).toMatchObject({ name: '742 215', gainDbi: 15.5, freqMHz: 947.5, electricalTiltDeg: 4 });
    expect(pattern?.horizontalDb).toEqual(ALL.map(lossAt));
    expect(pattern?.verticalDb).toEqual(ALL.map(lossAt));
  });

  it('reads between whole degrees, around the circle, and adds the two cuts', () => {
    const pattern = read().pattern as AntennaPattern;
    expect(measuredLossDb(pattern, 10.5, 0)).toBeCloseTo(10.5 / 4, 12);
    expect(measuredLossDb(pattern, -0.5, 0)).toBeCloseTo(0.5 / 4, 12);
    expect(measuredLossDb(pattern, 725, -2)).toBeCloseTo(5 / 4 + 2 / 4, 12);
    const sector = { azimuthDeg: 90, beamwidthDeg: 65, tiltDeg: 7, eirpPerReDbm: 30, freqMHz: 900, pattern };
    expect(patternLossDb(sector, 110, 3)).toBeCloseTo(20 / 4, 12);
  });

  it.each([
    ['GAIN 13.35 dBd', 15.5, []],
    ['GAIN 13.35', 15.5, ['antenna.unitAssumed']],
    ['GAIN 13,35 dBd', 15.5, []],
    ['GAIN 15,5dBi', 15.5, []],
    ['GAIN 13.35 dB', 15.5, ['antenna.unitAssumed']],
    ['GAIN', 0, ['antenna.noGain']],
    ['TILT 0', 0, ['antenna.noGain']],
  ])('%s', (line, gainDbi, codes) => {
    const { pattern, issues } = read(line);
    expect(pattern?.gainDbi).toBeCloseTo(gainDbi, 9);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });

  it('takes the frequency in GHz, and a name without its word', () => {
    expect(read('PANEL-65\r\nFREQUENCY 2.6 GHz\r\nGAIN 17 dBi').pattern).toMatchObject({
      name: 'PANEL-65',
      freqMHz: 2600,
    });
  });

  it('takes decimal commas, commas between cells, and remarks within a cut', () => {
    const halves = ALL.flatMap((degree) => [degree, degree + 0.5]);
    const cells = (write: (angle: string, loss: string) => string) =>
      halves.map((angle) => write(String(angle), String(lossAt(angle))));
    const commas = ['HORIZONTAL 720', ...cells((a, b) => `${a}\t${b}`.replaceAll('.', ','))].join('\n');
    const pairs = ['VERTICAL 720', '// from the maker', ...cells((a, b) => `${a},${b}`), 'COMMENT end'].join('\n');
    const { pattern, issues } = read('NAME A\nFREQUENCY 947,5\nGAIN 15,5 dBi\nTILT 2,5', commas, pairs);
    expect(issues).toEqual([]);
    expect(pattern).toMatchObject({ gainDbi: 15.5, freqMHz: 947.5, electricalTiltDeg: 2.5 });
    expect(pattern?.horizontalDb).toEqual(ALL.map(lossAt));
    expect(pattern?.verticalDb).toEqual(ALL.map(lossAt));
    const spaced = cut('VERTICAL', ALL).replaceAll('\t', ', ').replace('\r\n7, ', '\r\nCOMMENT here\r\n# 7\r\n7, ');
    expect(read(HEAD, cut('HORIZONTAL', [...ALL, 360]), spaced)).toMatchObject({
      issues: [],
      pattern: { gainDbi: 15.5 },
    });
  });

  it('fills narrow holes in a straight line and says so', () => {
    const { pattern, issues } = read(
      HEAD,
      cut(
        'HORIZONTAL',
        ALL.filter((degree) => degree % 5 === 0),
      ),
    );
    expect(issues).toMatchObject([
      { code: 'antenna.anglesFilled', severity: 'notice', params: { cut: 'horizontal', found: 72, hole: 5 } },
    ]);
    for (const degree of [1, 7, 358]) expect(pattern?.horizontalDb[degree]).toBeCloseTo(lossAt(degree), 12);
  });

  it.each([
    [
      'a wide hole',
      read(
        HEAD,
        cut(
          'HORIZONTAL',
          ALL.filter((degree) => degree < 100 || degree >= 120),
        ),
      ),
      'antenna.missingAngles',
      /340 of 360/,
    ],
    [
      'half a vertical cut',
      read(HEAD, cut('HORIZONTAL', ALL), cut('VERTICAL', ALL.slice(0, 180))),
      'antenna.missingAngles',
      /vertical/,
    ],
    ['gains instead of attenuations', read(HEAD, 'HORIZONTAL 1\r\n0 -3'), 'antenna.badUnit', /0 -3/],
    ['another unit of gain', read('GAIN 15.5 W'), 'antenna.badUnit', /15\.5 W/],
    ['a broken line', read(HEAD, `${cut('HORIZONTAL', ALL)}\r\n12 abc`), 'antenna.badLine', /line 368/],
    ['another file', readMsi(new TextEncoder().encode('a,b\n1,2\n')), 'antenna.notMsi', /not an antenna file/],
  ])('refuses %s', (_, { pattern, issues }, code, message) => {
    expect(pattern).toBeNull();
    const found = issues.find((issue) => issue.code === code);
    expect(found?.severity).toBe('error');
    expect(found && describeIssue(found, 'en')).toMatch(message);
    expect(found && describeIssue(found, 'vi')).not.toBe(found && describeIssue(found, 'en'));
  });
});
