import type { AnswerNotice } from '../core/optimise/answer';
import type { ContradictionCode } from '../core/optimise/choices';
import { many } from '../i18n/en/many';
import { createFormats } from '../i18n/formats';
import type { CliLanguage } from './cliWords';
import type { OptimiseDocument } from './optimiseDocument';

type Words = readonly [vi: string, en: string];

const CODES: Readonly<Record<OptimiseDocument['code'], Words>> = {
  solved: ['', ''],
  noDeadZones: ['Không có thôn lõm sóng nào cần phủ.', 'There is no dead zone to serve.'],
  noCandidates: [
    'Không có vị trí nào để chọn: thêm --candidates FILE, hoặc bỏ --lock-planned out.',
    'There is no site to choose from: add --candidates FILE, or leave --lock-planned out away.',
  ],
  allUnreachable: [
    'Không vị trí nào phủ tới thôn lõm sóng nào: thêm vị trí gần hơn hoặc tăng bán kính.',
    'No candidate reaches any dead zone: add nearer candidates or raise their radius.',
  ],
  contradiction: ['Các ràng buộc mâu thuẫn nhau:', 'The locks contradict each other or the exclusions:'],
};

const CONTRADICTIONS: Readonly<Record<ContradictionCode, Words>> = {
  lockedInAndOut: [
    'vừa phải xây vừa bị loại, bỏ một trong hai',
    'to be built and left out at once, take one of the two back',
  ],
  lockedUnknown: ['không có trong phương án', 'not in the plan'],
  lockedWithoutPlace: [
    'phải xây nhưng chưa có toạ độ, ghi toạ độ hoặc bỏ chốt',
    'to be built, yet without coordinates, state them or free the site',
  ],
  lockedInsideExclusion: [
    'phải xây nhưng nằm trong vùng loại trừ, bỏ chốt hoặc dời trạm',
    'to be built, yet inside an exclusion area, free or move the site',
  ],
  lockedTooClose: [
    'phải xây nhưng gần nhau hơn --min-spacing-m, bỏ chốt bớt hoặc giảm khoảng cách',
    'to be built, yet nearer to each other than --min-spacing-m, free some or lower the distance',
  ],
};

const NOTICES: Readonly<Record<AnswerNotice, Words>> = {
  nothingAllowed: [
    'giới hạn này chưa cho xây trạm nào, kể cả trạm rẻ nhất: tăng --max-sites hoặc --budget',
    'this limit does not allow a single site, not even the cheapest: raise --max-sites or --budget',
  ],
  maxSitesAboveCandidates: [
    'số trạm cho phép nhiều hơn số vị trí, mọi vị trí có ích đều được dùng',
    'more sites are allowed than there are candidates, every useful one is taken',
  ],
  sitesWithoutCost: [
    'vị trí chưa ghi chi phí bị bỏ qua: ghi chi phí hoặc dùng --default-cost',
    'candidates that state no cost are left out: state it or use --default-cost',
  ],
  zeroCosts: [
    'có vị trí ghi chi phí 0, được coi là không tốn tiền: để trống nếu chưa rõ',
    'some candidates state a cost of 0, which counts as free of charge: leave it empty where it is unknown',
  ],
  householdsUnknown: ['thôn chưa rõ số hộ được tính là 0 hộ', 'villages of unknown households count as 0'],
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
  const { integer, decimal, distance } = createFormats(language);
  const vi = at === 0;
  const lines: string[] = [];
  if (document.code !== 'solved') lines.push(CODES[document.code][at]);
  for (const { code, ids } of document.contradictions) lines.push(`  ${CONTRADICTIONS[code][at]}: ${ids.join(', ')}`);
  if (document.code === 'solved') {
    const gap = document.status === 'withinGap' ? ` ${(100 * document.gap).toFixed(1)} %` : '';
    const over = vi
      ? `trên ${integer(document.candidates)} vị trí này`
      : document.candidates === 1
        ? 'over this candidate'
        : `over these ${many(document.candidates, 'candidate')}`;
    lines.push(
      vi
        ? `Chọn ${integer(document.chosen.length)} trạm: ${STATUSES[document.status][at]}${gap}, ${over} và mô hình phủ này`
        : `${many(document.chosen.length, 'site')}: ${STATUSES[document.status][at]}${gap}, ${over} and this coverage model`,
      vi
        ? `Phủ thêm ${integer(document.coveredVillages)} thôn, ${integer(document.coveredHouseholds)} hộ, ${integer(document.coveredPoints)} điểm khác`
        : `Newly served: ${many(document.coveredVillages, 'village')}, ${many(document.coveredHouseholds, 'household')}, ${many(document.coveredPoints, 'point')}`,
      vi
        ? `Giá trị ${integer(document.value)} · cận ${integer(document.bound)}`
        : `Value ${integer(document.value)} · bound ${integer(document.bound)}`,
      ...document.order.map(
        (step) =>
          `  ${step.phase}  ${step.id}: ${vi ? `+${integer(step.addsVillages)} thôn, +${integer(step.addsHouseholds)} hộ` : `+${many(step.addsVillages, 'village')}, +${many(step.addsHouseholds, 'household')}`}`,
      ),
    );
  }
  if (document.uncoverableBy.length > 0)
    lines.push(vi ? 'Không vị trí nào phủ tới:' : 'Out of reach of every candidate:');
  for (const { id, missingM, missingDb } of document.uncoverableBy) {
    const missing = missingDb !== null ? `${decimal(missingDb, 1)} dB` : missingM !== null ? distance(missingM) : null;
    lines.push(`  ${id}${missing === null ? '' : `: ${vi ? 'thiếu' : 'missing'} ${missing}`}`);
  }
  if (document.unserved.length > 0) {
    lines.push(
      `${vi ? 'Với tới được nhưng chưa phủ' : 'Reachable but not served'}: ${integer(document.unserved.length)}`,
    );
  }
  for (const notice of document.notices) lines.push(`${vi ? 'Lưu ý' : 'Notice'}: ${NOTICES[notice][at]}`);
  if (document.illustrative) lines.push('Dữ liệu minh hoạ · Illustrative data');
  return `${lines.join('\n')}\n`;
}

/** Asked for a certificate where there is nothing to certify: said, never silently left out. */
export function noCertificateLine(path: string, language: CliLanguage): string {
  return language === 'vi'
    ? `Lưu ý: không ghi ${path}, vì câu trả lời này không lập được chứng chỉ kiểm lại được.\n`
    : `Notice: ${path} is not written: no certificate that can be checked exists for this answer.\n`;
}
