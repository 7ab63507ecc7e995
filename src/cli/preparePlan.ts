import type { Issue } from '../core/checks/issue';
import type { Plan } from '../core/plan/plan';
import { radiusDecides } from '../core/plan/radiusDecides';
import { type CliLanguage, retiredLine } from './cliWords';
import type { CommandLine } from './commandLine';
import { type PlanInput, readPlanFile, readTwoLists } from './readInputs';
import { mustStop, reportIssues } from './report';
import type { Shell } from './shell';
import { UsageError } from './usageError';

/** The plan a command works on, its issues said; null: it cannot go on. */
export async function preparePlan(line: CommandLine, shell: Shell, language: CliLanguage): Promise<Plan | null> {
  const input = await readInput(line, shell);
  const issues = [...input.issues, ...assumedRadius(input, line)];
  reportIssues(shell, issues, language);
  if (line.statuses?.includes('retired')) shell.err(retiredLine(language));
  if (!input.plan || mustStop(issues, line.skipBadRows)) return null;
  return withOptions(input.plan, line);
}

async function readInput(line: CommandLine, shell: Shell): Promise<PlanInput> {
  const [path, ...more] = line.inputs;
  if (line.villages === null && line.sites === null) {
    if (path === undefined) throw new UsageError('missingInput', 'PLAN | --villages FILE --sites FILE');
    if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
    return readPlanFile(shell, path, line.crs);
  }
  if (path !== undefined) throw new UsageError('tooManyInputs', path);
  if (line.villages === null) throw new UsageError('missingInput', '--villages FILE');
  if (line.sites === null) throw new UsageError('missingInput', '--sites FILE');
  return readTwoLists(shell, line.villages, line.sites, line.crs);
}

/** Bare lists have no default radius of their own: what is assumed is said. */
function assumedRadius({ plan, hasSettings }: PlanInput, { radiusM, model }: CommandLine): Issue[] {
  if (!plan || hasSettings || radiusM !== null) return [];
  if (!radiusDecides({ model: model ?? plan.coverage.model })) return [];
  const without = plan.sites.filter((site) => site.radiusM === undefined);
  if (without.length === 0) return [];
  const params = { count: without.length, radiusM: plan.coverage.defaultRadiusM };
  return [{ code: 'plan.defaultRadiusAssumed', severity: 'notice', params }];
}

/** `--radius-m` fills the radii nobody gave; `--status`, `--model` and `--threshold-dbm` replace what the plan says. */
export function withOptions(plan: Plan, { radiusM, statuses, model, thresholdDbm }: CommandLine): Plan {
  const coverage = {
    ...plan.coverage,
    ...(statuses !== null && { activeStatuses: statuses }),
    ...(model !== null && { model }),
    ...(thresholdDbm !== null && { thresholdDbm }),
  };
  if (radiusM === null) return { ...plan, coverage };
  const sites = plan.sites.map((site) => (site.radiusM === undefined ? { ...site, radiusM } : site));
  return { ...plan, coverage, sites };
}
