import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { arrivingPlaces } from '../../src/workers/arrivingPlaces';
import { doJob } from '../../src/workers/doJob';
import type { ReadFile } from '../../src/workers/readTypes';
import { aPlan, aSite, aVillage } from '../builders/aPlan';
import { plans } from '../io/planArbitrary';

/** A file read as a thread reads it, its places sent over one by one. */
async function sent(source: ArrayBuffer): Promise<{ answer: ReadFile; parts: number }> {
  const places = arrivingPlaces();
  let parts = 0;
  const answer = await doJob('readFile', { source, fileName: 'a.geojson' }, () => {}, {
    take: (part) => {
      parts += 1;
      places.add(structuredClone(part));
    },
    startAnew: () => places.add(null),
  });
  return { answer: places.within(structuredClone(answer)), parts };
}

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer as ArrayBuffer;
const whole = (source: ArrayBuffer): Promise<ReadFile> => doJob('readFile', { source, fileName: 'a.geojson' });

test('a plan whose places come one by one is the plan read as a whole', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async (plan) => {
      const source = bytesOf(writePlan(plan));
      expect((await sent(source)).answer).toEqual(await whole(source));
    }),
    { numRuns: 60 },
  );
});

test('a long file, with an id that comes twice, and one that breaks near its end', async () => {
  const sites = Array.from({ length: 12_000 }, (_, i) =>
    aSite(`s${i === 11_000 ? 5 : i}`, [107 + i / 1e5, 21 - i / 1e5], { commune: `Xã ${i % 900}`, heightM: i % 60 }),
  );
  const villages = Array.from({ length: 3000 }, (_, i) => aVillage(`v${i}`, [107, 21 + i / 1e5]));
  const file = writePlan(aPlan().withVillages(villages).withSites(sites).build());
  const broken = file.replace(/(.*)"heightM"/s, '$1"heightM');
  for (const text of [file, broken]) {
    const { answer, parts } = await sent(bytesOf(text));
    expect(answer).toEqual(await whole(bytesOf(text)));
    expect(parts).toBeGreaterThan(2);
  }
});
