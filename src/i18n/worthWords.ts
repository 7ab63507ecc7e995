import { createFormats, type LanguageCode } from './formats';

/** What is said of what one site is worth, and of what depends on a single site. */
export function worthWords(language: LanguageCode): WorthWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  pair: (villages: number, households: number) => `${inVi.integer(villages)} thôn, ${inVi.integer(households)} hộ`,
  none: 'không có',
  together: 'Trạm khác cũng phủ',
  points: 'Điểm phải phủ',
  pointsOf: (reaches: number, alone: number) =>
    `${inVi.integer(reaches)} trong tầm, ${inVi.integer(alone)} chỉ nhờ trạm này`,
  order: (place: number, of: number) => `Xây thứ ${inVi.integer(place)}/${inVi.integer(of)}`,
  orderAdds: (villages: number, households: number) =>
    villages === 0 ? 'không thêm thôn nào' : `thêm ${vi.pair(villages, households)}`,
  orderNote: 'Phần thêm theo thứ tự xây thì cộng dồn được: tổng bằng số thôn, bản lõm giảm đi.',
  lost: 'Trạm này dừng thì mất sóng:',
  won: 'Bật trạm này thì có sóng:',
  missingM: (metres: number) => `cách vùng phủ kế tiếp ${inVi.distance(metres)}`,
  missingDb: (db: number) => `trạm kế tiếp còn thiếu ${inVi.decimal(db)} dB`,
  noOther: 'không trạm nào khác với tới',
  byRadius: (metres: number) => `Theo bán kính ${inVi.distance(metres)}.`,
  byLevel: (model: string, dbm: number) => `${model}: mức thu ước tính, ngưỡng ${inVi.decimal(dbm, 0)} dBm.`,
  fragile: {
    counted: (villages: number, households: number) =>
      `${inVi.integer(villages)} thôn, bản, ${inVi.integer(households)} hộ.`,
    points: (count: number) => `Thêm ${inVi.integer(count)} điểm phải phủ.`,
    list: 'Xem theo',
    places: (count: number) => `${inVi.integer(count)} nơi`,
    sites: (count: number) => `${inVi.integer(count)} trạm (N−1)`,
    sitesLabel: 'Trạm phục vụ một mình',
    site: 'Trạm dừng',
    lostPlaces: 'Mất nơi',
    lostHouseholds: 'Mất hộ',
    sitesNote: 'Mỗi trạm dưới đây dừng là mất sóng ở những nơi chỉ nhờ trạm ấy.',
  },
};

export type WorthWords = typeof vi;

const some = (count: number, one: string, many: string) => `${inEn.integer(count)} ${count === 1 ? one : many}`;

const en: WorthWords = {
  pair: (villages, households) =>
    `${some(villages, 'village', 'villages')}, ${some(households, 'household', 'households')}`,
  none: 'none',
  together: 'Served by others too',
  points: 'Must-serve points',
  pointsOf: (reaches, alone) => `${inEn.integer(reaches)} in reach, ${inEn.integer(alone)} by this site alone`,
  order: (place, of) => `Built ${inEn.integer(place)} of ${inEn.integer(of)}`,
  orderAdds: (villages, households) => (villages === 0 ? 'adds no village' : `adds ${en.pair(villages, households)}`),
  orderNote: 'What sites add in build order does add up: to the dead villages that are gone.',
  lost: 'Without it these lose signal:',
  won: 'Switched on, it gives signal to:',
  missingM: (metres) => `next footprint ${inEn.distance(metres)} short`,
  missingDb: (db) => `next site ${inEn.decimal(db)} dB short`,
  noOther: 'no other site reaches it',
  byRadius: (metres) => `By a radius of ${inEn.distance(metres)}.`,
  byLevel: (model, dbm) => `${model}: modelled levels, threshold ${inEn.decimal(dbm, 0)} dBm.`,
  fragile: {
    counted: (villages, households) =>
      `${some(villages, 'village', 'villages')}, ${some(households, 'household', 'households')}.`,
    points: (count) => `${some(count, 'must-serve point', 'must-serve points')} besides.`,
    list: 'List by',
    places: (count) => some(count, 'place', 'places'),
    sites: (count) => `${some(count, 'site', 'sites')} (N−1)`,
    sitesLabel: 'Sites that serve alone',
    site: 'Site that stops',
    lostPlaces: 'Places',
    lostHouseholds: 'Homes',
    sitesNote: 'When one of these sites stops, the places that it alone serves lose signal.',
  },
};
