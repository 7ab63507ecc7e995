import { propagationOver } from '../core/coverage/levels/propagationOver';
import type { Propagation } from '../core/coverage/propagation';
import { allVerdicts } from '../core/coverage/verdict';
import { foldDiacritics } from '../core/plan/foldDiacritics';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage } from '../core/plan/village';
import { many } from '../i18n/en/many';
import { listVerdicts } from '../io/csv/listVerdicts';
import { writeDeadZonesCsv, writeSitesCsv, writeVillagesCsv } from '../io/csv/writeLists';
import { planFile } from '../workers/planFile';
import type { CliLanguage } from './cliWords';
import type { CommandLine, ListKind } from './commandLine';
import { type ConvertFormat, formatOf, isList } from './convertFormats';
import { readListFile } from './readInputs';
import { readGround } from './readPropagation';
import { mustStop, reportIssues } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

export async function convert(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [from, to, ...more] = line.inputs;
  if (from === undefined || to === undefined) throw new UsageError('missingInput', 'IN OUT');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const format = formatOf(to);
  const input = await readListFile(shell, from, listKind(line.list ?? guessList(from)), line.crs);
  reportIssues(shell, input.issues, language);
  if (!input.plan || mustStop(input.issues, line.skipBadRows)) return EXIT_BAD;
  const ground = await readGround(input.plan, line, shell, language);
  if (ground === 'bad') return EXIT_BAD;
  const propagation = propagationOver(ground, input.plan.coverage);
  const content = isList(format)
    ? list(input.plan, to, line, language, format, propagation)
    : await planFile(input.plan, { ...line, format, language, ...(ground && { ground }) });
  try {
    await shell.write(to, content);
  } catch {
    throw new UsageError('cannotWrite', to);
  }
  if (line.json) shell.out(`${JSON.stringify(summary(input.plan, to, format))}\n`);
  else shell.err(writtenLine(input.plan, to, format, line, language, propagation));
  return EXIT_DONE;
}

function writtenLine(
  plan: Plan,
  to: string,
  format: ConvertFormat,
  line: CommandLine,
  language: CliLanguage,
  propagation: Propagation | null,
): string {
  const vi = language === 'vi';
  const dead = isList(format) && (line.list ?? guessList(to)) === 'dead-zones';
  const verdicts = dead ? allVerdicts(plan, line.filter, propagation) : [];
  const rows = dead ? plan.villages.filter((_, i) => verdicts[i]?.covered === false) : plan.villages;
  const villages = rows.filter(isCountedVillage).length;
  const points = rows.length - villages;
  if (dead) {
    return vi
      ? `Đã ghi ${to}: ${villages} thôn lõm sóng và ${points} điểm khác chưa có sóng.\n`
      : `Wrote ${to}: ${many(villages, 'dead zone')} and ${many(points, 'other point')} without signal.\n`;
  }
  const sites = plan.sites.length;
  return vi
    ? `Đã ghi ${to} (tệp vào có ${rows.length} thôn và điểm, ${sites} trạm).\n`
    : `Wrote ${to} (the input has ${many(rows.length, 'village or point', 'villages and points')}, ${many(sites, 'site')}).\n`;
}

function list(
  plan: Plan,
  to: string,
  line: CommandLine,
  language: CliLanguage,
  format: 'csv' | 'tsv',
  propagation: Propagation | null,
): string {
  const kind = line.list ?? guessList(to) ?? (plan.villages.length > 0 ? 'villages' : 'sites');
  const options = { language, delimiter: format === 'tsv' ? '\t' : ',' } as const;
  if (kind === 'sites') return writeSitesCsv(plan, options);
  const verdicts = listVerdicts(plan, line.filter, propagation);
  if (kind === 'dead-zones') return writeDeadZonesCsv(plan, { ...options, verdicts });
  return writeVillagesCsv(plan, { ...options, ...(line.verdicts && { verdicts }) });
}

/** The list a file's name speaks of, in Vietnamese or English. */
function guessList(path: string): ListKind | null {
  const name = foldDiacritics(path.split(/[\\/]/).at(-1) ?? '').replace(/[^a-z0-9]+/g, ' ');
  if (/\b(dead|lom)\b/.test(name)) return 'dead-zones';
  if (/\b(tram|bts|sites?|stations?)\b/.test(name)) return 'sites';
  return /\b(thon|ban|villages?)\b/.test(name) ? 'villages' : null;
}

function listKind(list: ListKind | null): 'villages' | 'sites' | null {
  return list === 'dead-zones' ? 'villages' : list;
}

function summary(plan: Plan, file: string, format: string) {
  return { file, format, villages: plan.villages.length, sites: plan.sites.length, illustrative: plan.illustrative };
}
