import { createFormats } from '../i18n/formats';
import type { CliLanguage } from './cliWords';
import type { CoverageDocument, VillageResult } from './coverageDocument';

const REASONS: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  beyondReach: ['ngoài vùng phủ', 'beyond reach'],
  noActiveSite: ['không có trạm đang tính', 'no active site'],
  ridge: ['bị núi che', 'behind a ridge'],
  tooWeak: ['mức thu quá yếu', 'too weak'],
  noTerrainData: ['thiếu dữ liệu địa hình, tính bằng công thức', 'no terrain data, by formula'],
};

/** What `coverage` prints for people. */
export function coverageSummary(document: CoverageDocument, language: CliLanguage): string {
  const vi = language === 'vi';
  const { integer } = createFormats(language);
  const { households, points, sites } = document;
  const dead = document.results.filter((result) => !result.covered);
  const lines = vi
    ? [
        `Thôn, bản, khu phố: ${integer(document.villages)} · có sóng ${integer(document.covered)} · lõm sóng ${integer(document.deadZones)}`,
        `Hộ: ${integer(households.total)} · có sóng ${integer(households.covered)} · lõm sóng ${integer(households.deadZone)}`,
        `Điểm khác (đồn biên phòng, đảo): ${integer(points.total)} · chưa có sóng ${integer(points.dead)}`,
        `Trạm: ${integer(sites.total)} · đang tính ${integer(sites.active)} · chưa có vị trí ${integer(sites.withoutPlace)}`,
      ]
    : [
        `Villages: ${integer(document.villages)} · covered ${integer(document.covered)} · dead zones ${integer(document.deadZones)}`,
        `Households: ${integer(households.total)} · covered ${integer(households.covered)} · in dead zones ${integer(households.deadZone)}`,
        `Other points (border posts, islands): ${integer(points.total)} · without signal ${integer(points.dead)}`,
        `Sites: ${integer(sites.total)} · active ${integer(sites.active)} · without a place ${integer(sites.withoutPlace)}`,
      ];
  if (households.unknownVillages > 0) {
    const count = integer(households.unknownVillages);
    lines.push(vi ? `Không rõ số hộ: ${count} thôn` : `Households unknown: ${count} villages`);
  }
  if (document.illustrative) lines.push('Dữ liệu minh hoạ · Illustrative data');
  if (dead.length > 0)
    lines.push('', vi ? 'Chưa có sóng:' : 'Without signal:', ...dead.map((each) => deadLine(each, language)));
  return `${lines.join('\n')}\n`;
}

function deadLine(result: VillageResult, language: CliLanguage): string {
  const vi = language === 'vi';
  const { distance } = createFormats(language);
  const reason = REASONS[result.reason]?.[vi ? 0 : 1] ?? result.reason;
  const nearest =
    result.nearestSite === null || result.distanceM === null
      ? reason
      : `${vi ? 'trạm gần nhất' : 'nearest site'} ${result.nearestSite}, ${distance(result.distanceM)}`;
  return `  ${result.id}  ${result.name}: ${nearest}`;
}
