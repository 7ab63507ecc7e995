import { createFormats } from '../i18n/formats';
import type { CliLanguage } from './cliWords';
import type { ChangedRow, DiffDocument, RowsDocument, StepDocument } from './diffDocument';

/** Rows of one kind listed by name; the rest is counted. */
const MOST = 50;

const COMPASS = {
  vi: ['bắc', 'đông bắc', 'đông', 'đông nam', 'nam', 'tây nam', 'tây', 'tây bắc'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
} as const;

const STEPS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  villages: ['danh sách thôn khác', 'another list of villages'],
  defaultRadii: ['bán kính mặc định khác', 'other default radii'],
  stop: ['mốc chương trình khác', 'another stop of the programme'],
  siteAdded: ['thêm trạm', 'site added'],
  siteRemoved: ['bỏ trạm', 'site removed'],
  siteChanged: ['đổi trạm', 'site changed'],
};

/** What `diff` prints for people. */
export function diffSummary(document: DiffDocument, language: CliLanguage): string {
  const vi = language === 'vi';
  const { integer } = createFormats(language);
  const { a, b, coverage, settings, areas } = document;
  if (document.same) return vi ? 'Hai phương án giống hệt nhau.\n' : 'The two plans are the same.\n';
  const lines = [`${a.title || 'A'} → ${b.title || 'B'}`];
  if (!document.samePlan) {
    lines.push(vi ? 'Hai tệp không phải hai phiên bản của một phương án.' : 'The files are not versions of one plan.');
  }
  if (document.illustrative) lines.push('Dữ liệu minh hoạ · Illustrative data');
  lines.push(...rowLines(document.sites, vi ? 'Trạm' : 'Sites', language));
  lines.push(...rowLines(document.villages, vi ? 'Thôn và điểm' : 'Villages and points', language));
  const areaCount = areas.added + areas.removed + areas.changed;
  if (areaCount > 0) lines.push(vi ? `Vùng khác: ${integer(areaCount)}` : `Areas that differ: ${integer(areaCount)}`);
  if (settings.length > 0) {
    const fields = settings.map(({ field }) => field).join(', ');
    lines.push(vi ? `Thiết lập khác: ${fields}` : `Settings that differ: ${fields}`);
  }
  const { before, after, gained, lost } = coverage;
  const people = (places: typeof gained) =>
    vi
      ? `${integer(places.villageIds.length)} thôn, ${integer(places.households)} hộ`
      : `${integer(places.villageIds.length)} villages, ${integer(places.households)} households`;
  const from = `${integer(before.deadZones.villages)} → ${integer(after.deadZones.villages)}`;
  const homes = `${integer(before.deadZones.households)} → ${integer(after.deadZones.households)}`;
  lines.push(
    vi ? `Thôn lõm sóng: ${from} · hộ trong vùng lõm: ${homes}` : `Dead zones: ${from} · households in them: ${homes}`,
    `${vi ? 'Thêm sóng' : 'Gain signal'}: ${people(gained)}${named(gained.villageIds)}`,
    `${vi ? 'Mất sóng' : 'Lose signal'}: ${people(lost)}${named(lost.villageIds)}`,
    ...coverage.steps.filter(changesSomething).map((step) => stepLine(step, language)),
  );
  return `${lines.join('\n')}\n`;
}

function rowLines(rows: RowsDocument, title: string, language: CliLanguage): string[] {
  const vi = language === 'vi';
  const { integer } = createFormats(language);
  const { added, removed, moved, changed, unchanged } = rows;
  const counts = [added, removed, moved, changed].map(({ length }) => integer(length));
  const [plus, minus, gone, other] = counts;
  const total = vi
    ? `${title}: thêm ${plus} · bỏ ${minus} · dời ${gone} · đổi ${other} · giữ nguyên ${integer(unchanged)}`
    : `${title}: ${plus} added · ${minus} removed · ${gone} moved · ${other} changed · ${integer(unchanged)} unchanged`;
  const lines = [
    ...added.map(({ id, name }) => `  + ${id}  ${name}`),
    ...removed.map(({ id, name }) => `  − ${id}  ${name}`),
    ...moved.map((row) => `  ↗ ${row.id}  ${row.name}: ${moveWords(row, language)}`),
    ...changed.map((row) => `  ~ ${row.id}  ${row.name}: ${changeWords(row)}`),
  ];
  const rest = lines.length - MOST;
  if (rest <= 0) return [total, ...lines];
  return [total, ...lines.slice(0, MOST), vi ? `  … và ${integer(rest)} dòng nữa` : `  … and ${integer(rest)} more`];
}

function moveWords(row: ChangedRow, language: CliLanguage): string {
  if (!row.moved) return '';
  const { distance } = createFormats(language);
  const towards = COMPASS[language][Math.round(row.moved.bearingDeg / 45) % 8]!;
  const others = row.changes.filter(({ field }) => field !== 'position' && field !== 'posSource');
  const more = others.length > 0 ? `; ${changeWords({ ...row, changes: others })}` : '';
  const far = distance(row.moved.metres);
  return `${language === 'vi' ? `dời ${far} về phía ${towards}` : `moved ${far} ${towards}`}${more}`;
}

function changeWords({ changes }: ChangedRow): string {
  return changes.map(({ field, before, after }) => `${field} ${said(before)} → ${said(after)}`).join(', ');
}

function said(value: unknown): string {
  if (value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function changesSomething({ gained, lost }: StepDocument): boolean {
  return gained.villages + lost.villages > 0;
}

function stepLine({ kind, siteId, gained, lost }: StepDocument, language: CliLanguage): string {
  const vi = language === 'vi';
  const { integer } = createFormats(language);
  const cause = [STEPS[kind]?.[vi ? 0 : 1] ?? kind, siteId].filter((word) => word !== null).join(' ');
  const homes = gained.households - lost.households;
  const net = `${homes < 0 ? '−' : '+'}${integer(Math.abs(homes))}`;
  return vi
    ? `  ${cause}: +${integer(gained.villages)} −${integer(lost.villages)} thôn, ${net} hộ`
    : `  ${cause}: +${integer(gained.villages)} −${integer(lost.villages)} villages, ${net} households`;
}

function named(ids: readonly string[]): string {
  if (ids.length === 0) return '';
  return ` (${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', …' : ''})`;
}
