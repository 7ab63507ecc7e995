import type { Issue } from '../../core/checks/issue';
import type { AntennaPattern } from '../../core/radio/antenna/antennaPattern';
import { quoted } from '../bytes/fileLimits';
import { readText } from '../bytes/readText';
import { fillCut } from './fillCut';

export interface AntennaReading {
  readonly pattern: AntennaPattern | null;
  readonly issues: readonly Issue[];
}

/** Gain of a half-wave dipole over an isotropic antenna, dB. */
const DIPOLE_DBI = 2.15;
const CUTS = { HORIZONTAL: 'horizontal', VERTICAL: 'vertical' } as const;
type Cut = (typeof CUTS)[keyof typeof CUTS];
/** No antenna hides more; a larger figure is in another unit. */
const GREATEST_DB = 120;

interface Lines {
  readonly words: Map<string, string>;
  readonly points: Record<Cut, (readonly [number, number])[]>;
  readonly issues: Issue[];
}

/**
 * Reads an antenna file of Planet (.msi, .pln, .ant of the same form): lines of a word and its value, then a horizontal
 * and a vertical cut of angle and attenuation. Holes up to 10° are filled in a straight line. Never throws.
 */
export function readMsi(bytes: Uint8Array): AntennaReading {
  const { text, issues: unread } = readText(bytes);
  if (text === null) return { pattern: null, issues: unread };
  const lines = split(text);
  const { words, points, issues } = lines;
  if (points.horizontal.length === 0 || points.vertical.length === 0) {
    return { pattern: null, issues: [...issues, { code: 'antenna.notMsi', severity: 'error' }] };
  }
  const horizontalDb = fillCut('horizontal', points.horizontal, issues);
  const verticalDb = fillCut('vertical', points.vertical, issues);
  const gainDbi = readGain(words.get('GAIN'), issues);
  const freqMHz = readFrequency(words.get('FREQUENCY'));
  const tiltDeg = numberIn(words.get('ELECTRICAL_TILT')) ?? numberIn(words.get('TILT'));
  if (!horizontalDb || !verticalDb || issues.some(({ severity }) => severity === 'error')) {
    return { pattern: null, issues };
  }
  const pattern: AntennaPattern = {
    name: words.get('NAME') ?? nameOf(text),
    gainDbi,
    ...(freqMHz !== null && { freqMHz }),
    ...(tiltDeg !== null && { electricalTiltDeg: tiltDeg }),
    horizontalDb,
    verticalDb,
  };
  return { pattern, issues };
}

function split(text: string): Lines {
  const lines: Lines = { words: new Map(), points: { horizontal: [], vertical: [] }, issues: [] };
  let cut: Cut | null = null;
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const [, word = '', value = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const key = word.toUpperCase();
    if (key === 'HORIZONTAL' || key === 'VERTICAL') cut = CUTS[key];
    else if (/^[+-]?[\d.]/.test(word) && cut) readPoint(lines, cut, line, i + 1);
    else if (/^([#!*;]|\/\/|COMMENT)/.test(key)) continue;
    else if (/^[A-Z]/.test(key)) {
      cut = null;
      if (!lines.words.has(key)) lines.words.set(key, value.trim());
    } else if (cut) sayOnce(lines, badLine(line, i + 1));
  }
  return lines;
}

function readPoint(lines: Lines, cut: Cut, line: string, row: number): void {
  const [angle = Number.NaN, lossDb = Number.NaN, ...more] = cellsOf(line).map(Number);
  if (!Number.isFinite(angle) || !Number.isFinite(lossDb) || more.length > 0 || Math.abs(angle) > 360) {
    sayOnce(lines, badLine(line, row));
  } else if (lossDb < 0 || lossDb > GREATEST_DB) {
    sayOnce(lines, { code: 'antenna.badUnit', severity: 'error', row, value: quoted(line) });
  } else lines.points[cut].push([angle, lossDb]);
}

/** Parted by blanks or semicolons, where a comma is the decimal one ("12 3,4"), or by commas ("12,3.4", "12, 3.4"). */
function cellsOf(line: string): readonly string[] {
  const cells = line.split(/\s*;\s*|\s+/);
  if (cells.length === 1 || cells[0]?.endsWith(',')) return line.split(/\s*,\s*/);
  return cells.map((cell) => cell.replace(',', '.'));
}

/** The first line of a kind stands for all: a whole cut may be wrong in the same way. */
function sayOnce({ issues }: Lines, issue: Issue): void {
  if (!issues.some(({ code }) => code === issue.code)) issues.push(issue);
}

function badLine(line: string, row: number): Issue {
  return { code: 'antenna.badLine', severity: 'error', row, value: quoted(line), params: { line: row } };
}

/** dBi, or dBd plus a dipole's gain; Planet takes a figure that does not say which as dBd. */
function readGain(text: string | undefined, issues: Issue[]): number {
  const [, figure = '', unit = ''] = /^([+-]?[\d.,]+)\s*\(?([A-Za-z]*)\)?/.exec(text ?? '') ?? [];
  const gain = figure === '' ? Number.NaN : Number(figure.replace(',', '.'));
  if (!Number.isFinite(gain)) {
    issues.push({ code: 'antenna.noGain', severity: 'warning' });
    return 0;
  }
  const spelt = unit.toLowerCase();
  if (spelt === 'dbi') return gain;
  if (spelt === 'dbd') return gain + DIPOLE_DBI;
  if (spelt === '' || spelt === 'db') {
    issues.push({ code: 'antenna.unitAssumed', severity: 'warning', value: quoted(text ?? '') });
    return gain + DIPOLE_DBI;
  }
  issues.push({ code: 'antenna.badUnit', severity: 'error', value: quoted(text ?? '') });
  return gain;
}

/** Some makers write the name alone on the first line. */
function nameOf(text: string): string {
  return (
    text
      .trimStart()
      .split(/[\r\n]/, 1)[0]
      ?.trim() ?? ''
  );
}

function readFrequency(text: string | undefined): number | null {
  const figure = numberIn(text);
  return figure !== null && /ghz/i.test(text ?? '') ? figure * 1000 : figure;
}

function numberIn(text: string | undefined): number | null {
  const [figure] = /[+-]?\d+(?:[.,]\d+)?/.exec(text ?? '') ?? [];
  return figure === undefined ? null : Number(figure.replace(',', '.'));
}
