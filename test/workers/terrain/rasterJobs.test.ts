import { describe, expect, it } from 'vitest';
import type { RasterSite } from '../../../src/core/coverage/raster/rasterSite';
import { geodesicLine } from '../../../src/core/geo/geodesicDistance';
import type { LngLat } from '../../../src/core/geo/lngLat';
import { calibrationDb } from '../../../src/core/radio/calibration';
import { DEFAULT_CLIMATE } from '../../../src/core/radio/pathLossModel';
import { VOID_M } from '../../../src/core/terrain/elevationGrid';
import { nearestPoints } from '../../../src/core/terrain/nearestPoints';
import { sweepRadials, sweepShape } from '../../../src/core/terrain/radialSweep';
import { frameAround, windowAround } from '../../../src/core/terrain/rasterFrame';
import { siteRaster } from '../../../src/core/terrain/siteRaster';
import { createTerrain } from '../../../src/core/terrain/terrain';
import { rasterPlan, rasterSite } from '../../../src/workers/terrain/rasterJobs';
import type { TerrainThread } from '../../../src/workers/terrain/terrainMessages';
import { terrainPool } from '../../../src/workers/terrain/terrainPool';
import { doTerrainTask } from '../../../src/workers/terrain/terrainTask';
import { elevationGrid } from '../../builders/elevationGrid';
import { slowPool } from '../../builders/slowPool';

const rugged = (lng: number, lat: number) =>
  Math.max(0, 180 + 160 * Math.sin(lng * 410) * Math.cos(lat * 530) + 90 * Math.sin(lng * 1700));
const terrain = createTerrain([elevationGrid([107.2, 21.2, 107.5, 21.5], 1200, rugged)]);
const frame = frameAround([107.35, 21.35], 8_000, 200);

const north = { azimuthDeg: 0, beamwidthDeg: 65, tiltDeg: 4, eirpPerReDbm: 33, freqMHz: 900 };
const omni = { ...north, beamwidthDeg: 360, tiltDeg: 0, eirpPerReDbm: 30, omni: true as const };

function site(position: LngLat, radiusM: number, sectors: RasterSite['sectors'] = [omni]): RasterSite {
  const radio = { txHeightM: 40, rxHeightM: 1.5, model: 'p1812' as const, freqMHz: 900, polarization: 'v' as const };
  const clutter = { heightM: 10, clearM: 100 };
  const sweep = { ...radio, position, radiusM, stepM: 100, climate: DEFAULT_CLIMATE, clutter };
  return { sweep, sectors, formula: null };
}
const sites = [
  site([107.33, 21.33], 5_000),
  site([107.37, 21.36], 4_000, [north]),
  site([107.35, 21.38], 6_000),
  site([107.35, 21.38], 6_000),
  site([109, 21], 5_000),
];

const bits = (levels: Float32Array) =>
  Buffer.from(levels.buffer, levels.byteOffset, levels.byteLength).toString('base64');

describe('the pool', () => {
  it('gives the same raster of a plan and of a site, to the bit, with one thread or many', async () => {
    const alone = await rasterPlan(slowPool(1), terrain, sites, frame);
    const aloneSite = await rasterSite(slowPool(1), terrain, sites[1]!, frame);
    expect(new Set(alone.servers)).toEqual(new Set([-1, 0, 1, 2]));
    for (const size of [2, 3, 7]) {
      const many = await rasterPlan(slowPool(size), terrain, sites, frame);
      expect(bits(many.levels)).toBe(bits(alone.levels));
      expect(many.servers).toEqual(alone.servers);
      expect(many.noData).toBe(alone.noData);
      const manySite = await rasterSite(slowPool(size), terrain, sites[1]!, frame);
      expect(bits(manySite!.levels)).toBe(bits(aloneSite!.levels));
    }
  });

  it('corrects every cell by the calibration at its distance, in the plan as in the site', async () => {
    const fit = {
      name: 'đo',
      asOf: '2026-11',
      model: 'terrain' as const,
      points: 30,
      rmseDb: 6,
      fromM: 500,
      toM: 4_000,
    };
    const calibration = { ...fit, offsetDb: -6, slopeDb: -12 };
    const one = sites[1]!;
    const plain = (await rasterSite(slowPool(2), terrain, one, frame))!;
    const moved = (await rasterSite(slowPool(2), terrain, { ...one, calibration }, frame))!;
    const whole = await rasterPlan(slowPool(2), terrain, [{ ...one, calibration }], frame);
    const { window } = plain;
    let cells = 0;
    plain.levels.forEach((level, at) => {
      if (Number.isNaN(level)) return;
      cells++;
      const row = window.row + Math.floor(at / window.columns);
      const column = window.column + (at % window.columns);
      const centre: LngLat = [frame.westDeg + column * frame.stepLngDeg, frame.northDeg - row * frame.stepLatDeg];
      const { distanceM } = geodesicLine(one.sweep.position, centre);
      const shift = moved.levels[at]! - level;
      // A cell takes the nearest point of the sweep, some 71 m off at most.
      expect(shift).toBeLessThanOrEqual(calibrationDb(calibration, distanceM - 110) + 1e-4);
      expect(shift).toBeGreaterThanOrEqual(calibrationDb(calibration, distanceM + 110) - 1e-4);
      expect(whole.levels[row * frame.columns + column]).toBe(moved.levels[at]);
    });
    expect(cells).toBeGreaterThan(500);
  });

  it('says how far it is, to the end, and never steps back', async () => {
    const told: number[] = [];
    await rasterPlan(slowPool(3), terrain, sites, frame, { onProgress: (fraction) => told.push(fraction) });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
  });

  it('stops at once when told to, and works on for the next', async () => {
    const pool = slowPool(2);
    const cancel = new AbortController();
    const running = rasterPlan(pool, terrain, sites, frame, { signal: cancel.signal });
    cancel.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    await expect(rasterSite(pool, terrain, sites[0]!, frame, { signal: cancel.signal })).rejects.toThrow('enough');
    expect(await rasterSite(pool, terrain, sites[0]!, frame)).not.toBeNull();
  });
});

describe('a cancelled raster', () => {
  it('ends the threads at work on whole sites, hears nothing of them, and opens others for the next', async () => {
    const threads: { ended: boolean; told: number }[] = [];
    const pool = terrainPool(() => {
      const seen = { ended: false, told: 0 };
      threads.push(seen);
      const thread: TerrainThread = {
        onAnswer: null,
        tell(message) {
          if (message.type !== 'task') return;
          seen.told++;
          setTimeout(() => thread.onAnswer?.({ type: 'done', answer: doTerrainTask(terrain, message.task) }));
        },
        end: () => {
          seen.ended = true;
        },
      };
      return thread;
    }, 2);
    const cancel = new AbortController();
    const running = rasterPlan(pool, terrain, sites, frame, { signal: cancel.signal });
    cancel.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(threads.map(({ ended }) => ended)).toEqual([true, true]);
    const again = await rasterPlan(pool, terrain, sites, frame);
    expect(bits(again.levels)).toBe(bits((await rasterPlan(slowPool(1), terrain, sites, frame)).levels));
    expect(threads).toHaveLength(4);
    expect(threads.slice(0, 2).map(({ told }) => told)).toEqual([1, 1]);
  });
});

describe('the plan', () => {
  it('is the best of its sites in every cell', async () => {
    const { levels, servers } = await rasterPlan(slowPool(2), terrain, sites, frame);
    const single = await Promise.all(sites.map((each) => rasterSite(slowPool(1), terrain, each, frame)));
    expect(single[4]).toBeNull();
    for (let at = 0; at < levels.length; at++) {
      const [column, row] = [at % frame.columns, Math.floor(at / frame.columns)];
      const own = single.map((placed) => {
        if (!placed) return Number.NaN;
        const { window } = placed;
        const [c, r] = [column - window.column, row - window.row];
        return c >= 0 && r >= 0 && c < window.columns && r < window.rows
          ? placed.levels[r * window.columns + c]!
          : Number.NaN;
      });
      const known = own.filter((level) => !Number.isNaN(level));
      if (known.length === 0) expect(servers[at]).toBe(-1);
      else {
        expect(levels[at]).toBe(Math.max(...known));
        expect(servers[at]).toBe(own.indexOf(Math.max(...known)));
      }
    }
  });

  it('counts the cells that no ground is known for', async () => {
    const holed = createTerrain([
      elevationGrid([107.2, 21.2, 107.5, 21.5], 1200, (lng) => (lng > 107.35 ? VOID_M : 50)),
    ]);
    const { noData, levels } = await rasterPlan(slowPool(2), holed, [sites[0]!], frame);
    const whole = await rasterPlan(slowPool(2), terrain, [sites[0]!], frame);
    const known = (all: Float32Array) => all.reduce((sum, level) => sum + (Number.isNaN(level) ? 0 : 1), 0);
    expect(whole.noData).toBe(0);
    expect(noData).toBeGreaterThan(100);
    expect(known(levels) + noData).toBe(known(whole.levels));
  });
});

describe('a cell', () => {
  it('takes the point of the sweep that is nearest to its centre', () => {
    const { sweep } = sites[0]!;
    const shape = sweepShape(sweep);
    const window = windowAround(frame, sweep.position, sweep.radiusM)!;
    // Losses that say where their point lies: the radial's azimuth, and the range.
    const azimuths = Float32Array.from(
      { length: shape.radials * shape.points },
      (_, at) => -(360 * Math.floor(at / shape.points)) / shape.radials,
    );
    const ranges = Float32Array.from(
      { length: shape.radials * shape.points },
      (_, at) => -100 * ((at % shape.points) + 1),
    );
    const nearest = nearestPoints(shape, sweep.position, sweep.radiusM, frame, window);
    const place = (losses: Float32Array) => siteRaster(losses, shape, () => 0, nearest).levels;
    const [byAzimuth, byRange] = [place(azimuths), place(ranges)];
    let cells = 0;
    for (let at = 0; at < byRange.length; at++) {
      if (Number.isNaN(byRange[at])) continue;
      const lng = frame.westDeg + (window.column + (at % window.columns)) * frame.stepLngDeg;
      const lat = frame.northDeg - (window.row + Math.floor(at / window.columns)) * frame.stepLatDeg;
      const { distanceM, azimuthDeg } = geodesicLine(sweep.position, [lng, lat]);
      if (distanceM < 300) continue;
      cells++;
      expect(distanceM).toBeLessThanOrEqual(sweep.radiusM + 1);
      expect(Math.abs(byRange[at]! - distanceM)).toBeLessThanOrEqual(51);
      const apart = Math.abs(((byAzimuth[at]! - azimuthDeg + 540) % 360) - 180);
      expect((apart * Math.PI * distanceM) / 180).toBeLessThanOrEqual(51);
    }
    expect(cells).toBeGreaterThan(1_800);
  });

  it('is served by the antenna as it points', () => {
    const { sweep } = sites[0]!;
    const shape = sweepShape(sweep);
    const losses = sweepRadials(terrain, sweep, 0, shape.radials);
    const window = windowAround(frame, sweep.position, sweep.radiusM)!;
    const nearest = nearestPoints(shape, sweep.position, sweep.radiusM, frame, window);
    const quiet = siteRaster(losses, shape, () => 30, nearest).levels;
    const louder = siteRaster(losses, shape, () => 36, nearest).levels;
    const turned = siteRaster(losses, shape, (azimuthDeg) => 30 - azimuthDeg / 10, nearest).levels;
    const tilted = siteRaster(
      losses,
      shape,
      (_, belowDeg) => 30 - belowDeg,
      nearest,
      null,
      (_, m) => m / 100,
    ).levels;
    for (let at = 0; at < quiet.length; at++) {
      if (Number.isNaN(quiet[at])) continue;
      expect(louder[at]! - quiet[at]!).toBeCloseTo(6, 3);
      expect(quiet[at]! - turned[at]!).toBeCloseTo((36 * Math.floor(nearest[at]! / shape.points)) / shape.radials, 3);
      expect(quiet[at]! - tilted[at]!).toBeCloseTo((nearest[at]! % shape.points) + 1, 3);
    }
  });
});
