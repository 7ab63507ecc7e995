import { allVerdicts } from '../core/coverage/verdict';
import { siteFootprint } from '../core/geo/turfBuffer';
import { foldDiacritics } from '../core/plan/foldDiacritics';
import type { Plan } from '../core/plan/plan';
import { siteRadiusM } from '../core/plan/siteRadius';
import { isCountedVillage } from '../core/plan/village';
import { type ListVerdict, writeDeadZonesCsv, writeSitesCsv, writeVillagesCsv } from '../io/csv/writeLists';
import { writePlan } from '../io/planGeojson/writePlan';
import type { CliLanguage } from './cliWords';
import type { CommandLine, ListKind } from './commandLine';
import { readListFile } from './readInputs';
import { mustStop, reportIssues } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

export async function convert(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [from, to, ...more] = line.inputs;
  if (from === undefined || to === undefined) throw new UsageError('missingInput', 'IN OUT');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const format = formatOf(to);
  const input = await readListFile(shell, from, listKind(line.list ?? guessList(from)));
  reportIssues(shell, input.issues, language);
  if (!input.plan || mustStop(input.issues, line.skipBadRows)) return EXIT_BAD;
  const text = format === 'csv' ? csv(input.plan, to, line, language) : geojson(input.plan, line);
  try {
    await shell.write(to, text);
  } catch {
    throw new UsageError('cannotWrite', to);
  }
  if (line.json) shell.out(`${JSON.stringify(summary(input.plan, to, format))}\n`);
  else shell.err(writtenLine(input.plan, to, format, line, language));
  return EXIT_DONE;
}

function writtenLine(plan: Plan, to: string, format: string, line: CommandLine, language: CliLanguage): string {
  const vi = language === 'vi';
  const dead = format === 'csv' && (line.list ?? guessList(to)) === 'dead-zones';
  const verdicts = dead ? allVerdicts(plan, line.filter) : [];
  const rows = dead ? plan.villages.filter((_, i) => verdicts[i]?.covered === false) : plan.villages;
  const villages = rows.filter(isCountedVillage).length;
  const points = rows.length - villages;
  if (dead) {
    return vi
      ? `Đã ghi ${to}: ${villages} thôn lõm sóng và ${points} điểm khác chưa có sóng.\n`
      : `Wrote ${to}: ${villages} dead zones and ${points} other points without signal.\n`;
  }
  const sites = plan.sites.length;
  return vi
    ? `Đã ghi ${to} (tệp vào có ${rows.length} thôn và điểm, ${sites} trạm).\n`
    : `Wrote ${to} (the input has ${rows.length} villages and points, ${sites} sites).\n`;
}

function formatOf(path: string): 'csv' | 'geojson' {
  if (/\.csv$/i.test(path)) return 'csv';
  if (/\.(geo)?json$/i.test(path)) return 'geojson';
  throw new UsageError('unknownFormat', path);
}

function geojson(plan: Plan, { footprints, verdicts, filter }: CommandLine): string {
  return writePlan(plan, {
    radiusOf: (site) => siteRadiusM(site, plan.coverage),
    ...(footprints && {
      footprintOf: ({ position, ...site }) =>
        position === null ? null : siteFootprint(position, siteRadiusM({ ...site, position }, plan.coverage)),
    }),
    ...(verdicts && { verdicts: verdictMap(plan, filter) }),
  });
}

function csv(plan: Plan, to: string, line: CommandLine, language: CliLanguage): string {
  const list = line.list ?? guessList(to) ?? (plan.villages.length > 0 ? 'villages' : 'sites');
  if (list === 'sites') return writeSitesCsv(plan, { language });
  if (list === 'dead-zones') return writeDeadZonesCsv(plan, { language, verdicts: verdictMap(plan, line.filter) });
  return writeVillagesCsv(plan, { language, ...(line.verdicts && { verdicts: verdictMap(plan, line.filter) }) });
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

function verdictMap(plan: Plan, filter: CommandLine['filter']): ReadonlyMap<string, ListVerdict> {
  return new Map(
    allVerdicts(plan, filter).map(({ villageId, covered, coverCount, servers, nearest, missingM, reason }) => [
      villageId,
      {
        covered,
        coverCount,
        servers: servers.map((server) => server.siteId),
        levelDbm: null,
        marginDb: null,
        reason,
        nearestSite: nearest?.siteId ?? null,
        distanceM: tenths(nearest?.distanceM ?? null),
        missingM: tenths(missingM),
      },
    ]),
  );
}

function tenths(metres: number | null): number | null {
  return metres === null ? null : Number(metres.toFixed(1));
}

function summary(plan: Plan, file: string, format: string) {
  return { file, format, villages: plan.villages.length, sites: plan.sites.length, illustrative: plan.illustrative };
}
