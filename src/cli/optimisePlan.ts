import type { Plan } from '../core/plan/plan';
import type { Site } from '../core/plan/site';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { preparePlan } from './preparePlan';
import { readExclusions } from './readExclusions';
import { readList } from './readInputs';
import { mustStop, reportIssues } from './report';
import type { Shell } from './shell';
import { UsageError } from './usageError';

/** The plan with the candidates and the exclusion areas of further files; null: a file cannot be used, the reason is said. */
export async function optimisePlan(
  line: CommandLine,
  files: { readonly candidates: string | null; readonly exclude: string | null },
  shell: Shell,
  language: CliLanguage,
): Promise<Plan | null> {
  const plan = await preparePlan(line, shell, language);
  if (!plan) return null;
  const sites = files.candidates === null ? [] : await candidatesOf(files.candidates, line, shell, language);
  const areas = files.exclude === null ? [] : await readExclusions(files.exclude, line.crs, shell, language);
  if (!sites || !areas) return null;
  const known = new Set(plan.sites.map((site) => site.id));
  const twice = sites.find((site) => known.has(site.id));
  if (twice) throw new UsageError('badValue', `--candidates ${files.candidates}`, `id "${twice.id}"`);
  return { ...plan, sites: [...plan.sites, ...sites], areas: [...plan.areas, ...areas] };
}

async function candidatesOf(
  path: string,
  line: CommandLine,
  shell: Shell,
  language: CliLanguage,
): Promise<Site[] | null> {
  const { rows, issues } = await readList<Site>(shell, path, 'sites', line.crs);
  reportIssues(shell, issues, language);
  if (!rows || mustStop(issues, line.skipBadRows)) return null;
  const { radiusM } = line;
  return rows.map((site) => ({
    ...site,
    status: 'candidate' as const,
    ...(radiusM !== null && site.radiusM === undefined && { radiusM }),
  }));
}
