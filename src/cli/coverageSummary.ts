import { createFormats } from '../i18n/formats';
import { modelName } from '../i18n/modelNames';
import type { CliLanguage } from './cliWords';
import type { CoverageDocument, SignalResult, VillageResult } from './coverageDocument';

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
  if (document.radio) lines.push(modelLine(document, vi));
  if (document.illustrative) lines.push('Dữ liệu minh hoạ · Illustrative data');
  if (dead.length > 0)
    lines.push('', vi ? 'Chưa có sóng:' : 'Without signal:', ...dead.map((each) => deadLine(each, language)));
  return `${lines.join('\n')}\n`;
}

function deadLine(result: VillageResult, language: CliLanguage): string {
  const { id, name, signal } = result;
  return `  ${id}  ${name}: ${signal ? signalReason(result, signal, language) : beyondReason(result, language)}`;
}

/** How far the nearest site is and how much its reach falls short of the village. */
function beyondReason({ reason, nearestSite, distanceM, missingM, switchOn }: VillageResult, language: CliLanguage) {
  const vi = language === 'vi';
  const { distance } = createFormats(language);
  if (nearestSite === null || distanceM === null) return REASONS[reason]?.[vi ? 0 : 1] ?? reason;
  const words = [`${vi ? 'trạm gần nhất' : 'nearest site'} ${nearestSite}, ${distance(distanceM)}`];
  if (missingM !== null) words.push(vi ? `ngoài tầm ${distance(missingM)}` : `beyond reach by ${distance(missingM)}`);
  if (switchOn) words.push(vi ? `bật ${switchOn} là đủ` : `switching ${switchOn} on would do`);
  return words.join(', ');
}

function modelLine({ model, terrain, radio }: CoverageDocument, vi: boolean): string {
  if (model === 'empirical' && radio) {
    const name = modelName(radio.empiricalModel, vi ? 'vi' : 'en');
    return vi ? `Mức thu ước tính bằng công thức ${name}` : `Levels estimated by the ${name} formula`;
  }
  const made = terrain?.illustrative ?? false;
  return vi
    ? `Mức thu ước tính theo ITU-R P.1812-8${made ? ' trên địa hình minh hoạ' : ''}`
    : `Levels estimated by ITU-R P.1812-8${made ? ' over illustrative terrain' : ''}`;
}

/** Why the strongest site does not serve, what is missing, and the least change that would help. */
function signalReason({ reason, levelDbm }: VillageResult, signal: SignalResult, language: CliLanguage): string {
  const vi = language === 'vi';
  const { distance, integer } = createFormats(language);
  const tenth = (value: number): string =>
    value
      .toFixed(1)
      .replace('.', vi ? ',' : '.')
      .replace('-', '−');
  const words = [`${REASONS[reason]?.[vi ? 0 : 1] ?? reason}, ${vi ? 'trạm' : 'site'} ${signal.bestSite}`];
  const { obstruction, raiseMast, switchOn } = signal;
  if (obstruction) {
    const [away, over] = [distance(obstruction.distanceM), integer(obstruction.overM)];
    words.push(vi ? `cách trạm ${away}, cao hơn đường truyền ${over} m` : `${away} from it, ${over} m over the line`);
  }
  words.push(
    vi
      ? `${tenth(levelDbm ?? 0)} dBm, thiếu ${tenth(signal.missingDb ?? 0)} dB`
      : `${tenth(levelDbm ?? 0)} dBm, ${tenth(signal.missingDb ?? 0)} dB missing`,
  );
  if (raiseMast)
    words.push(
      vi
        ? `nâng cột ${raiseMast.site} thêm ${integer(raiseMast.addM)} m là đủ`
        : `raising ${raiseMast.site} by ${integer(raiseMast.addM)} m would do`,
    );
  if (switchOn) words.push(vi ? `bật ${switchOn} là đủ` : `switching ${switchOn} on would do`);
  if (signal.illustrative) words.push(vi ? '(địa hình minh hoạ)' : '(illustrative terrain)');
  return words.join(', ').replace(', (', ' (');
}
