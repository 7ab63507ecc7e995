import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/core/plan/plan';
import { decide } from '../../src/core/review/decide';
import { verifyEvents } from '../../src/core/review/log/verifyEvents';
import { findBase, withHeaderOf } from '../../src/core/review/merge/findBase';
import { mergeReply } from '../../src/core/review/merge/mergeReply';
import { resolveMerge } from '../../src/core/review/merge/resolveMerge';
import { exportForReview } from '../../src/core/review/versionHash';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { writePlan } from '../../src/io/planGeojson/writePlan';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';

const hasGdal = spawnSync('ogr2ogr', ['--version']).status === 0;
if (!hasGdal) console.warn('test/gis/review.test.ts is skipped: there is no GDAL (Debian: apt-get install gdal-bin).');

const WHO = { name: 'Hùng', org: 'Viettel' };
const T = '2026-05-02T08:00:00.000Z';

const plan = aPlan()
  .with({ planId: 'p', title: 'Đợt 1' })
  .withSite('a', at(107, 21), { status: 'planned', review: 'submitted' })
  .withSite('b', at(107.1, 21), { status: 'planned', heightM: 30, sharedMast: false })
  .withSite('c', at(107.2, 21), { status: 'planned' })
  .withVillage('v')
  .build();

function decided(sent: Plan): Plan {
  const suggestion = { position: at(107.1234567, 21.7654321), heightM: 42 };
  const asked = decide(sent, ['b'], { kind: 'requestChange', suggestion, note: 'dời xuống chân núi' }, WHO, T);
  const rejected = decide(asked, ['a'], { kind: 'reject', reason: 'noPower', note: 'chưa có điện; chờ 2027' }, WHO, T);
  return decide(rejected, ['c'], { kind: 'accept' }, WHO, T);
}

describe.skipIf(!hasGdal)('a reply saved by GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-review-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const sent = exportForReview(plan);
  const answer = decided(sent);

  it('as GeoJSON comes back with every decision, its parent and its log', () => {
    const back = through('geojson');
    expect([back.parent, verifyEvents(back)]).toEqual([sent.parent, { intact: true, events: 3 }]);
    expectMerged(back);
  });

  it('without what GDAL does not know, as a GeoPackage, loses its header and no decision', () => {
    const back = through('gpkg', '-noNativeData');
    expect(back.events).toEqual([]);
    expectMerged(withHeaderOf(plan, back));
  });

  function through(format: string, ...options: string[]): Plan {
    const [written, between, saved] = ['reply.geojson', `between.${format}`, `${format}.geojson`].map((name) =>
      join(folder, name),
    );
    writeFileSync(written!, writePlan(answer));
    execFileSync('ogr2ogr', [...options, between!, written!]);
    execFileSync('ogr2ogr', ['-f', 'GeoJSON', saved!, between!]);
    const { plan: back, issues } = readPlan(readFileSync(saved!, 'utf8'));
    expect(issues.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    return back!;
  }

  function expectMerged(reply: Plan): void {
    const merge = mergeReply(findBase(reply, [sent]), plan, reply);
    if (merge.kind !== 'ready') throw new Error('refused');
    expect(merge.conflicts).toEqual([]);
    expect(merge.taken.map(({ id, field }) => [id, field])).toEqual([
      ['a', 'decision'],
      ['b', 'decision'],
      ['c', 'decision'],
    ]);
    expect(resolveMerge(merge, {}, { name: 'Lan', org: 'Sở' }, T).sites).toEqual(answer.sites);
  }
});
