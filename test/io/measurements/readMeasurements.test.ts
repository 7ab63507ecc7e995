import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasurements } from '../../../src/io/measurements/readMeasurements';

const codes = (text: string) => readMeasurements(text, 'do.csv').issues.map(({ code, row }) => [code, row]);

describe('measured levels from a list', () => {
  it('are read with English or Vietnamese headers, decimal points or commas', () => {
    const english = readMeasurements('time,lat,lon,rsrp,site,band\n2026-11-01T08:00,21.5,107.5,-98.5,S1,B8\n', 'a.csv');
    expect(english.points).toEqual([
      { position: [107.5, 21.5], levelDbm: -98.5, time: '2026-11-01T08:00', site: 'S1', band: 'B8' },
    ]);
    const vietnamese = readMeasurements('Vĩ độ;Kinh độ;Mức thu (dBm);Nhà mạng\n21,5;107,5;−98,5;VNPT\n', 'b.csv');
    expect(vietnamese.points).toEqual([{ position: [107.5, 21.5], levelDbm: -98.5, operator: 'VNPT' }]);
    expect([...english.issues, ...vietnamese.issues]).toEqual([]);
  });

  it('leave out rows that cannot be, by their number in the file', () => {
    expect(codes('lat,lon,rsrp\n21.5,107.5,-98\n21.5,,-98\n21.5,107.5,98\n\n21.5,107.5,yếu\n')).toEqual([
      ['measured.badPlace', 3],
      ['measured.badLevel', 4],
      ['measured.badLevel', 6],
    ]);
  });

  it('say so when the columns are missing or nothing is there', () => {
    expect(codes('a,b,c\n1,2,3\n')).toEqual([['measured.noColumns', undefined]]);
    expect(codes('lat,lon,rsrp\n')).toEqual([['file.empty', undefined]]);
    expect(codes(`lat,lon,rsrp\n${'x,y,z\n'.repeat(30)}`).at(-1)).toEqual(['measured.moreBadRows', undefined]);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.uint8Array({ maxLength: 300 })), (source) => {
        for (const { position, levelDbm } of readMeasurements(source, 'x').points) {
          expect(Number.isFinite(position[0] + position[1] + levelDbm)).toBe(true);
        }
      }),
    );
  });
});
