/** Words of the map itself. */
export interface MapWords {
  readonly label: string;
  readonly description: string;
  readonly noMapData: string;
  readonly hoangSa: string;
  readonly truongSa: string;
  readonly newSite: (number: string) => string;
  readonly newArea: (number: string) => string;
  readonly distance: (metres: number) => string;
}

export const MAP_WORDS: Readonly<Record<'vi' | 'en', MapWords>> = {
  vi: {
    label: 'Bản đồ phủ sóng',
    description:
      'Phím mũi tên: di chuyển bản đồ, hoặc dời trạm đang chọn 10 m (giữ Shift: 100 m). Cộng, trừ: phóng to, thu nhỏ. Các bảng Lõm sóng và Trạm có cùng nội dung.',
    noMapData: 'không có dữ liệu bản đồ',
    hoangSa: 'Quần đảo Hoàng Sa (Việt Nam)',
    truongSa: 'Quần đảo Trường Sa (Việt Nam)',
    newSite: (number) => `Vị trí đề xuất ${number}`,
    newArea: (number) => `Vùng ${number}`,
    distance: (metres) => distance(metres, 'vi-VN'),
  },
  en: {
    label: 'Coverage map',
    description:
      'Arrow keys pan the map, or move the selected site by 10 m (with Shift: 100 m). Plus and minus zoom. The tables Dead zones and Sites hold the same content.',
    noMapData: 'no map data',
    hoangSa: 'Hoàng Sa Islands (Việt Nam)',
    truongSa: 'Trường Sa Islands (Việt Nam)',
    newSite: (number) => `Candidate site ${number}`,
    newArea: (number) => `Area ${number}`,
    distance: (metres) => distance(metres, 'en-GB'),
  },
};

function distance(metres: number, locale: string): string {
  const km = metres >= 1000;
  const digits = km && metres < 100_000 ? 2 : 0;
  const number = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${number.format(km ? metres / 1000 : metres)} ${km ? 'km' : 'm'}`;
}
