import type { Issue } from '../core/checks/issue';
import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { inFile, openFile } from '../io/openFile';
import { DEFAULT_COVERAGE } from '../io/planGeojson/planDefaults';
import { readTable } from '../io/table/readTable';
import type { TableKind } from '../io/table/tableTypes';
import type { Shell } from './shell';
import { UsageError } from './usageError';

export interface PlanInput {
  /** null: a file error, said in the issues. */
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
  /** True when the settings are the plan's own, false for bare lists. */
  readonly hasSettings: boolean;
}

interface ListInput<T> {
  readonly rows: readonly T[] | null;
  readonly issues: readonly Issue[];
  readonly illustrative: boolean;
}

/** A plan from one GeoJSON file. */
export async function readPlanFile(shell: Shell, path: string): Promise<PlanInput> {
  const opened = await openFile(await bytesOf(shell, path), path);
  if (opened.kind === 'table') throw new UsageError('notPlan', path);
  const plan = opened.kind === 'plan' ? opened.plan : null;
  const hasSettings = !opened.issues.some((issue) => issue.code === 'plan.noHeader');
  return { plan, issues: opened.issues, hasSettings };
}

/** A plan from two lists, each CSV or GeoJSON. */
export async function readTwoLists(shell: Shell, villagesPath: string, sitesPath: string): Promise<PlanInput> {
  const villages = await readList<Village>(shell, villagesPath, 'villages');
  const sites = await readList<Site>(shell, sitesPath, 'sites');
  const issues = [...villages.issues, ...sites.issues];
  if (!villages.rows || !sites.rows) return { plan: null, issues, hasSettings: false };
  const illustrative = villages.illustrative || sites.illustrative;
  return {
    plan: { ...barePlan(illustrative), villages: villages.rows, sites: sites.rows },
    issues,
    hasSettings: false,
  };
}

/** One list as a plan with nothing else in it: what `convert` makes of a CSV. */
export async function readListFile(shell: Shell, path: string, kind: TableKind | null): Promise<PlanInput> {
  const opened = await openFile(await bytesOf(shell, path), path);
  if (opened.kind !== 'table') {
    return {
      plan: opened.kind === 'plan' ? opened.plan : null,
      issues: opened.issues,
      hasSettings: opened.kind === 'plan',
    };
  }
  const mapping = kind ? { ...opened.guess, kind } : opened.guess;
  const { sites, villages, issues } = await readTable(opened.table, mapping);
  const rows = { sites: sites.map(({ value }) => value), villages: villages.map(({ value }) => value) };
  return {
    plan: { ...barePlan(false), ...rows },
    issues: [...opened.issues, ...inFile(issues, path)],
    hasSettings: false,
  };
}

async function readList<T extends Site | Village>(shell: Shell, path: string, kind: TableKind): Promise<ListInput<T>> {
  const opened = await openFile(await bytesOf(shell, path), path, { listOf: kind });
  if (opened.kind === 'refused') return { rows: null, issues: opened.issues, illustrative: false };
  if (opened.kind === 'plan') {
    const rows = (opened.plan?.[kind] ?? null) as readonly T[] | null;
    return { rows, issues: opened.issues.filter(aboutList(kind)), illustrative: opened.plan?.illustrative ?? false };
  }
  const reading = await readTable(opened.table, { ...opened.guess, kind });
  const rows = reading[kind].map(({ value }) => value) as unknown as readonly T[];
  const failed = reading.issues.some((issue) => issue.severity === 'error' && issue.row === undefined);
  const issues = [...opened.issues, ...inFile(reading.issues, path)];
  return { rows: failed ? null : rows, issues, illustrative: false };
}

/** A list of villages has no sites, and no plan header: neither is worth saying. */
function aboutList(kind: TableKind): (issue: Issue) => boolean {
  const expected = kind === 'villages' ? 'plan.noSites' : 'plan.noVillages';
  return (issue) => issue.code !== expected && issue.code !== 'plan.noHeader';
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

async function bytesOf(shell: Shell, path: string): Promise<Uint8Array> {
  try {
    return await shell.read(path);
  } catch {
    throw new UsageError('noFile', path);
  }
}
