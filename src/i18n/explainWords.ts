import { createFormats, type LanguageCode } from './formats';

/** What is said of why a village has signal, what hangs on one site, and whose network covers what. */
export function explainWords(language: LanguageCode): ExplainWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  server: (metres: number, spare: number) => `cách ${inVi.distance(metres)}, dư ${inVi.distance(spare)}`,
  remedy: {
    title: 'Cách nhỏ nhất để có sóng',
    switchOn: 'Bật một trong các trạm sau là có sóng',
    away: (metres: number) => `cách ${inVi.distance(metres)}`,
    widen: 'Hoặc nới bán kính của trạm sát nhất',
    widenOnly: 'Nới bán kính của trạm sát nhất',
    by: (byM: number, radiusM: number) => `thêm ${inVi.distance(byM)} (đang ${inVi.distance(radiusM)})`,
    nearestOff: 'Trạm kế hoạch hay đề xuất sát nhất cũng chưa tới',
    short: (byM: number) => `còn thiếu ${inVi.distance(byM)}`,
  },
  fragile: {
    name: 'Một trạm',
    show: 'nơi chỉ dựa vào một trạm',
    note: 'Những nơi này chỉ dựa vào một trạm: trạm ấy dừng là mất sóng.',
    none: 'Không nơi nào chỉ dựa vào một trạm',
    through: (site: string) => `nhờ ${site}`,
  },
  operators: {
    name: 'Nhà mạng',
    caption: 'Phủ sóng theo nhà mạng',
    operator: 'Nhà mạng',
    sites: 'Trạm',
    covered: 'Có sóng',
    dead: 'Lõm',
    deadHouseholds: 'Hộ lõm',
    any: 'Mạng bất kỳ',
    all: (count: number) => `Cả ${inVi.integer(count)} mạng`,
    atLeast: (count: number) => `Từ ${inVi.integer(count)} mạng trở lên`,
    of: (villages: number, households: number) =>
      `Phần trăm tính trên ${inVi.integer(villages)} thôn, bản; hộ tính trên ${inVi.integer(households)} hộ.`,
    shared: 'Coi trạm dùng chung phục vụ mọi nhà mạng (giả định)',
    unnamed: (count: number) => `${inVi.integer(count)} trạm đang tính không ghi nhà mạng: chỉ vào dòng mạng bất kỳ.`,
    only: (name: string) => `Chỉ xem mạng ${name}`,
    none: 'Chưa trạm nào ghi nhà mạng',
    noneHint: 'Điền nhà mạng cho trạm để so từng mạng.',
  },
};

export type ExplainWords = typeof vi;

const en: ExplainWords = {
  server: (metres, spare) => `${inEn.distance(metres)} away, ${inEn.distance(spare)} to spare`,
  remedy: {
    title: 'Smallest change that would serve it',
    switchOn: 'Any of these sites would, switched on',
    away: (metres) => `${inEn.distance(metres)} away`,
    widen: 'Or a longer radius at the site that misses it by the least',
    widenOnly: 'A longer radius at the site that misses it by the least',
    by: (byM, radiusM) => `${inEn.distance(byM)} more (now ${inEn.distance(radiusM)})`,
    nearestOff: 'The closest planned or candidate site falls short too',
    short: (byM) => `${inEn.distance(byM)} short`,
  },
  fragile: {
    name: 'One site',
    show: 'places that depend on a single site',
    note: 'These depend on a single site: when it stops, they lose signal.',
    none: 'Nothing depends on a single site',
    through: (site) => `through ${site}`,
  },
  operators: {
    name: 'Operator',
    caption: 'Coverage by operator',
    operator: 'Operator',
    sites: 'Sites',
    covered: 'Covered',
    dead: 'Dead',
    deadHouseholds: 'Dead homes',
    any: 'Any network',
    all: (count) => `All ${inEn.integer(count)} networks`,
    atLeast: (count) => `At least ${inEn.integer(count)} networks`,
    of: (villages, households) =>
      `Percentages are of ${inEn.integer(villages)} villages; households are of ${inEn.integer(households)}.`,
    shared: 'Let shared masts serve every operator (assumption)',
    unnamed: (count) =>
      `${inEn.integer(count)} counted sites name no operator: they are in the row of any network only.`,
    only: (name) => `Show ${name} only`,
    none: 'No site names an operator yet',
    noneHint: 'Give sites their operator to compare networks.',
  },
};
