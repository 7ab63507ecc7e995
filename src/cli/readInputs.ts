import type { Issue } from '../core/checks/issue';
import type { CoverageSettings, Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import type { OpenedTable } from '../io/openedFile';
import { inFile } from '../io/openFile';
import { DEFAULT_COVERAGE } from '../io/planGeojson/planDefaults';
import { isIllustrative } from '../io/planGeojson/planReading';
import type { Table, TableGuess, TableKind } from '../io/table/tableTypes';
import { openInSystem } from './openInSystem';
import { readTableInSystem } from './readTableInSystem';
import type { Shell } from './shell';
import { UsageError } from './usageError';

export interface PlanInput {
  /** null: a file error, said in the issues. */
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
  /** True when the settings are the plan's own, false for bare lists. */
  readonly hasSettings: boolean;
}

export interface ListInput<T> {
  readonly rows: readonly T[] | null;
  readonly issues: readonly Issue[];
  readonly illustrative: boolean;
  /** Of a plan file given as a list; null: a bare list. */
  readonly coverage: CoverageSettings | null;
}

/** A plan from one file. */
export async function readPlanFile(shell: Shell, path: string, crs: string | null = null): Promise<PlanInput> {
  const opened = await openInSystem(await bytesOf(shell, path), path, crs);
  if (opened.kind === 'table') throw new UsageError('notPlan', path);
  const plan = opened.kind === 'plan' ? opened.plan : null;
  const hasSettings = !opened.issues.some((issue) => issue.code === 'plan.noHeader');
  return { plan, issues: opened.issues, hasSettings };
}

/** A plan from two lists, each of any format. */
export async function readTwoLists(
  shell: Shell,
  villagesPath: string,
  sitesPath: string,
  crs: string | null,
): Promise<PlanInput> {
  const villages = await readList<Village>(shell, villagesPath, 'villages', crs);
  const sites = await readList<Site>(shell, sitesPath, 'sites', crs);
  const issues = [...villages.issues, ...sites.issues];
  if (!villages.rows || !sites.rows) return { plan: null, issues, hasSettings: false };
  const illustrative = villages.illustrative || sites.illustrative;
  const coverage = bareCoverage(sites.coverage);
  const plan = { ...barePlan(illustrative), coverage, villages: villages.rows, sites: sites.rows };
  return { plan, issues, hasSettings: sites.coverage !== null };
}

/** A file of any format as a plan: lists become a plan with nothing else in it. */
export async function readListFile(
  shell: Shell,
  path: string,
  kind: TableKind | null,
  crs: string | null,
): Promise<PlanInput> {
  const opened = await openInSystem(await bytesOf(shell, path), path, crs);
  if (opened.kind !== 'table') {
    return {
      plan: opened.kind === 'plan' ? opened.plan : null,
      issues: opened.issues,
      hasSettings: opened.kind === 'plan',
    };
  }
  const rows: { sites: Site[]; villages: Village[] } = { sites: [], villages: [] };
  const issues = [...opened.issues];
  const lists = listsIn(opened, kind);
  issues.push(...inFile(listsLeft(opened, lists), path));
  for (const { table, guess } of lists) {
    const reading = await readTableInSystem(table, guess, crs);
    rows.sites.push(...reading.sites.map(({ value }) => value));
    rows.villages.push(...reading.villages.map(({ value }) => value));
    issues.push(...inFile(reading.issues, path));
  }
  return {
    plan: { ...barePlan([...rows.sites, ...rows.villages].some(isIllustrative)), ...rows },
    issues,
    hasSettings: false,
  };
}

interface List {
  readonly table: Table;
  readonly guess: TableGuess;
}

/** Of a workbook the first sheet of villages and the first of sites; of any other file its one list. */
function listsIn({ sheets, sheet }: OpenedTable, kind: TableKind | null): List[] {
  const best = sheets[sheet]!;
  if (sheets.length === 1) return [kind ? { ...best, guess: { ...best.guess, kind } } : best];
  const lists = sheets.filter(({ guess }) => hasPlaces(guess));
  const first = (wanted: TableKind) => lists.find(({ guess }) => guess.kind === wanted);
  const found = [first('villages'), first('sites')].filter((each) => each !== undefined);
  const wanted = kind ? found.filter(({ guess }) => guess.kind === kind) : found;
  return wanted.length > 0 ? wanted : [best];
}

/** Lists of the same kinds that a workbook holds beside those that are read. The first sheet of a map file, unnamed, holds all. */
function listsLeft({ sheets }: OpenedTable, read: readonly List[]): Issue[] {
  if (sheets[0]?.name === '') return [];
  const tables = new Set(read.map(({ table }) => table));
  const kinds = new Set(read.map(({ guess }) => guess.kind));
  const left = sheets.filter(({ table, guess }) => hasPlaces(guess) && kinds.has(guess.kind) && !tables.has(table));
  if (left.length === 0) return [];
  return [{ code: 'xlsx.sheetsNotRead', severity: 'notice', value: left.map(({ name }) => name).join(', ') }];
}

function hasPlaces({ columns }: TableGuess): boolean {
  return 'name' in columns && ('place' in columns || ('lat' in columns && 'lng' in columns));
}

/** One list, of any format, of what it is said to be. */
export async function readList<T extends Site | Village>(
  shell: Shell,
  path: string,
  kind: TableKind,
  crs: string | null,
): Promise<ListInput<T>> {
  const opened = await openInSystem(await bytesOf(shell, path), path, crs, kind);
  if (opened.kind === 'refused') return { rows: null, issues: opened.issues, illustrative: false, coverage: null };
  if (opened.kind === 'plan') {
    const rows = (opened.plan?.[kind] ?? null) as readonly T[] | null;
    const bare = opened.issues.some((issue) => issue.code === 'plan.noHeader');
    const issues = opened.issues.filter(aboutList(kind));
    const coverage = bare ? null : (opened.plan?.coverage ?? null);
    return { rows, issues, illustrative: opened.plan?.illustrative ?? false, coverage };
  }
  const [list] = listsIn(opened, kind) as [List];
  const left = listsLeft(opened, [list]);
  const reading = await readTableInSystem(list.table, { ...list.guess, kind }, crs);
  const rows = reading[kind].map(({ value }) => value) as unknown as readonly T[];
  const failed = reading.issues.some((issue) => issue.severity === 'error' && issue.row === undefined);
  const issues = [...opened.issues, ...inFile([...left, ...reading.issues], path)];
  return { rows: failed ? null : rows, issues, illustrative: rows.some(isIllustrative), coverage: null };
}

/** A list of villages has no sites, and no plan header: neither is worth saying. */
function aboutList(kind: TableKind): (issue: Issue) => boolean {
  const expected = kind === 'villages' ? 'plan.noSites' : 'plan.noVillages';
  return (issue) => issue.code !== expected && issue.code !== 'plan.noHeader';
}

/** The radii a plan assumes stay with its sites; what is active is the command line's to say. */
function bareCoverage(own: CoverageSettings | null): CoverageSettings {
  const { activeStatuses, switchedOff } = DEFAULT_COVERAGE;
  return own ? { ...own, activeStatuses, switchedOff } : DEFAULT_COVERAGE;
}

function barePlan(illustrative: boolean): Plan {
  return {
    planId: 'plan',
    parent: null,
    title: '',
    author: '',
    org: '',
    createdAt: '',
    updatedAt: '',
    illustrative,
    coverage: DEFAULT_COVERAGE,
    sources: [],
    events: [],
    sites: [],
    villages: [],
    areas: [],
  };
}

/** Throws UsageError when there is no such file. */
export async function bytesOf(shell: Shell, path: string): Promise<Uint8Array> {
  try {
    return await shell.read(path);
  } catch {
    throw new UsageError('noFile', path);
  }
}
