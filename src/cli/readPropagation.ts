import { modelRanges } from '../core/checks/modelRanges';
import { propagationOver } from '../core/coverage/levels/propagationOver';
import type { Propagation } from '../core/coverage/propagation';
import type { Plan } from '../core/plan/plan';
import { radioAssumptions } from '../core/radio/radioSettings';
import { elsewhere } from '../core/terrain/elsewhere';
import type { Terrain } from '../core/terrain/terrain';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { type Box, readTerrain } from './readTerrain';
import { mustStop, reportIssues } from './report';
import type { Shell } from './shell';
import { UsageError } from './usageError';

/** What computes the levels of a plan: null when its model is the radius, `bad` when the ground cannot be used. */
export async function readPropagation(
  plan: Plan,
  line: CommandLine,
  shell: Shell,
  language: CliLanguage,
): Promise<Propagation | null | 'bad'> {
  const ground = await readGround(plan, line, shell, language);
  return ground === 'bad' ? 'bad' : propagationOver(ground, plan.coverage);
}

/** The height models of the command line; null: none, or the plan's model needs none. `bad`: said, and cannot go on. */
export async function readGround(
  plan: Plan,
  line: CommandLine,
  shell: Shell,
  language: CliLanguage,
): Promise<Terrain | null | 'bad'> {
  const { model } = plan.coverage;
  if (line.terrain.length > 0 && model !== 'terrain')
    throw new UsageError('needsOption', '--terrain', '--model terrain');
  if (line.thresholdDbm !== null && model === 'radius')
    throw new UsageError('needsOption', '--threshold-dbm', '--model empirical | terrain');
  reportIssues(shell, modelRanges(plan), language);
  if (line.terrain.length === 0) return null;
  const { terrain, issues } = await readTerrain(shell, line.terrain, boxOf(plan));
  reportIssues(shell, [...issues, ...elsewhere(terrain?.grids ?? [], plan)], language);
  return !terrain || mustStop(issues, line.skipBadRows) ? 'bad' : terrain;
}

/** Everything a path may run over, generously; null: the plan goes around the Earth, or has no place. */
function boxOf({ villages, sites, coverage }: Plan): Box | null {
  const marginDeg = radioAssumptions(coverage).reachLimitM / 50_000;
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const { position } of [...villages, ...sites]) {
    if (position === null) continue;
    box[0] = Math.min(box[0], position[0] - marginDeg);
    box[1] = Math.min(box[1], position[1] - marginDeg);
    box[2] = Math.max(box[2], position[0] + marginDeg);
    box[3] = Math.max(box[3], position[1] + marginDeg);
  }
  return box[2] - box[0] < 180 && box[2] > box[0] ? box : null;
}
