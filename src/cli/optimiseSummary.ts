import { createFormats } from '../i18n/formats';
import type { CliLanguage } from './cliWords';
import type { OptimiseDocument } from './optimiseDocument';

type Words = readonly [vi: string, en: string];

const CODES: Readonly<Record<OptimiseDocument['code'], Words>> = {
  solved: ['', ''],
  noDeadZones: ['Không có thôn lõm sóng nào cần phủ.', 'There is no dead zone to serve.'],
  noCandidates: ['Không có vị trí nào để chọn.', 'There is no site to choose from.'],
  allUnreachable: ['Không vị trí nào phủ tới thôn lõm sóng nào.', 'No candidate reaches any dead zone.'],
  contradiction: ['Các ràng buộc mâu thuẫn nhau:', 'The locks contradict each other or the exclusions:'],
};

const STATUSES: Readonly<Record<OptimiseDocument['status'], Words>> = {
  provedCertified: ['tối ưu, có chứng chỉ đã kiểm', 'proved optimal (certified)'],
  provedSolver: ['tối ưu theo bộ giải, chưa kiểm độc lập', 'optimal (solver-proved, not independently verified)'],
  withinGap: ['chưa chứng minh tối ưu, cách cận', 'not proved, within the bound by'],
  bestFound: ['tốt nhất tìm được, chưa có cận', 'best found, no bound'],
};

/** What `optimise` prints for people. */
export function optimiseSummary(document: OptimiseDocument, language: CliLanguage): string {
  const at = language === 'vi' ? 0 : 1;
  const { integer, distance } = createFormats(language);
  const vi = at === 0;
  const lines: string[] = [];
  if (document.code !== 'solved') lines.push(CODES[document.code][at]);
  for (const { code, ids } of document.contradictions) lines.push(`  ${code}: ${ids.join(', ')}`);
  if (document.code === 'solved') {
    const gap = document.status === 'withinGap' ? ` ${(100 * document.gap).toFixed(1)} %` : '';
    const over = vi
      ? `trên ${integer(document.candidates)} vị trí này`
      : `over these ${integer(document.candidates)} candidates`;
    lines.push(
      vi
        ? `Chọn ${integer(document.chosen.length)} trạm: ${STATUSES[document.status][at]}${gap}, ${over} và mô hình phủ này`
        : `${integer(document.chosen.length)} sites: ${STATUSES[document.status][at]}${gap}, ${over} and this coverage model`,
      vi
        ? `Phủ thêm ${integer(document.coveredVillages)} thôn, ${integer(document.coveredHouseholds)} hộ, ${integer(document.coveredPoints)} điểm khác`
        : `Newly served: ${integer(document.coveredVillages)} villages, ${integer(document.coveredHouseholds)} households, ${integer(document.coveredPoints)} points`,
      vi
        ? `Giá trị ${integer(document.value)} · cận ${integer(document.bound)}`
        : `Value ${integer(document.value)} · bound ${integer(document.bound)}`,
      ...document.order.map(
        (step) =>
          `  ${step.phase}  ${step.id}: +${integer(step.addsVillages)} ${vi ? 'thôn' : 'villages'}, +${integer(step.addsHouseholds)} ${vi ? 'hộ' : 'households'}`,
      ),
    );
  }
  if (document.uncoverableBy.length > 0)
    lines.push(vi ? 'Không vị trí nào phủ tới:' : 'Out of reach of every candidate:');
  for (const { id, missingM } of document.uncoverableBy) {
    lines.push(`  ${id}${missingM === null ? '' : `: ${vi ? 'thiếu' : 'missing'} ${distance(missingM)}`}`);
  }
  if (document.unserved.length > 0) {
    lines.push(
      `${vi ? 'Với tới được nhưng chưa phủ' : 'Reachable but not served'}: ${integer(document.unserved.length)}`,
    );
  }
  for (const notice of document.notices) lines.push(`${vi ? 'Lưu ý' : 'Notice'}: ${notice}`);
  if (document.illustrative) lines.push('Dữ liệu minh hoạ · Illustrative data');
  return `${lines.join('\n')}\n`;
}
