import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LngLat } from '../src/core/geo/lngLat';

/** SPLAT! (Debian package `splat`, 3″) over one SRTM tile, converted beforehand. Processor time of the user, ms. */
export interface Splat {
  /** Received level around a site, its area mode. */
  areaMs(site: LngLat, heightM: number, radiusKm: number): number;
  /** One path from a site to a place, its point mode. */
  pathMs(site: LngLat, heightM: number, place: LngLat): number;
  end(): void;
}

/** null, with a word on why, when it is not installed. */
export function openSplat(tile: Uint8Array, name: string, freqMHz: number): Splat | null {
  const folder = mkdtempSync(join(tmpdir(), 'phu-song-splat-'));
  writeFileSync(join(folder, name), tile);
  if (spawnSync('srtm2sdf', [name], { cwd: folder }).status !== 0) {
    rmSync(folder, { recursive: true });
    console.warn('SPLAT! is not installed (Debian: apt-get install splat).');
    return null;
  }
  const station = (file: string, [lng, lat]: LngLat, heightM: number) => {
    writeFileSync(join(folder, `${file}.qth`), `${file}\n${lat}\n${-lng}\n${heightM} meters\n`);
    writeFileSync(join(folder, `${file}.lrp`), `15.0\n0.005\n301.0\n${freqMHz}.0\n5\n1\n0.5\n0.5\n1000.0\n`);
  };
  const run = (options: readonly string[]) => userMs(['splat', ...options, '-metric', '-d', '.'], folder);
  return {
    areaMs(site, heightM, radiusKm) {
      station('site', site, heightM);
      return run(['-t', 'site.qth', '-L', '1.5', '-R', String(radiusKm), '-o', 'map.ppm']);
    },
    pathMs(site, heightM, place) {
      station('site', site, heightM);
      station('place', place, 1.5);
      return run(['-t', 'site.qth', '-r', 'place.qth']);
    },
    end: () => rmSync(folder, { recursive: true }),
  };
}

/** As the shell's own `times` reports it of its children. */
function userMs(command: readonly string[], cwd: string): number {
  const script = '"$0" "$@" >/dev/null 2>&1 || exit 1; times';
  const { status, stdout } = spawnSync('sh', ['-c', script, ...command], { encoding: 'utf8', cwd });
  const parts = /^(\d+)m([\d.]+)s/.exec(stdout.trim().split('\n')[1] ?? '');
  if (status !== 0 || !parts) throw new Error(`${command.join(' ')} failed`);
  return (Number(parts[1]) * 60 + Number(parts[2])) * 1000;
}
