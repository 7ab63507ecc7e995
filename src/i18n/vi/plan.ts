import { createFormats } from '../formats';

const { integer, percent, area, signed } = createFormats('vi');

/** The words of the trade: statuses, kinds, counts, and the sentences of the headline and the programme. */
export const viPlan = {
  villages: (count: number) => `${integer(count)} thôn, bản`,
  households: (count: number) => `${integer(count)} hộ`,
  sites: (count: number) => `${integer(count)} trạm`,
  headline: {
    title: 'Lõm sóng',
    unit: 'thôn, bản lõm sóng',
    of: (part: string, whole: string, share: number) => `${part} trên ${whole} (${percent(share)})`,
    villagesCovered: 'Thôn, bản có sóng',
    householdsCovered: 'Hộ có sóng',
    landCovered: 'Đất liền, đảo có sóng',
    surfaceCovered: 'Diện tích có sóng',
    activeSites: (count: number) => `${integer(count)} trạm`,
    points: (dead: number, total: number) =>
      dead === 0
        ? `${integer(total)} điểm đảo, biên phòng có sóng`
        : `tính riêng ${integer(dead)}/${integer(total)} đảo, đồn biên phòng lõm`,
    unknownHouseholds: (count: number) => `${integer(count)} thôn, bản chưa rõ số hộ`,
    none: 'Chưa có thôn, bản nào trong phương án',
    why: 'Vì sao khác lúc mở?',
    live: (villages: number, households: number) =>
      `${integer(villages)} thôn, bản lõm sóng, ${integer(households)} hộ`,
    bar: (covered: number, dead: number) => `Có sóng ${integer(covered)}, lõm sóng ${integer(dead)}`,
  },
  filter: {
    label: 'Mạng được tính',
    any: 'Mọi mạng',
    technology: (name: string) => `${name} trở lên`,
    operator: (name: string) => `Riêng ${name}`,
    operators: 'Theo nhà mạng',
    technologies: 'Theo công nghệ',
  },
  delta: {
    villages: (gained: number, lost: number) =>
      `${[gained > 0 ? signed(gained) : '', lost > 0 ? signed(-lost) : ''].filter(Boolean).join(' / ') || '±0'} thôn`,
    households: (net: number) => `${signed(net)} hộ`,
    none: 'Không đổi',
  },
  programme: {
    title: 'Chương trình',
    slider: 'Số trạm của chương trình được tính',
    position: (count: number, planned: number) =>
      count === 0
        ? 'Chỉ trạm hiện hữu'
        : count <= planned
          ? `Hiện hữu + ${integer(count)} trạm theo kế hoạch`
          : `Hiện hữu + ${integer(planned)} theo kế hoạch + ${integer(count - planned)} đề xuất`,
    byHand: 'Đang bật tắt riêng từng trạm',
    existing: 'Hiện hữu',
    planned: (count: number) => `+ ${integer(count)} trạm theo kế hoạch`,
    candidates: (count: number) => `+ ${integer(count)} vị trí đề xuất`,
    before: 'trước chương trình',
    after: (date: string) => `sau chương trình, ${date}`,
    afterUndated: 'sau chương trình',
    proposed: 'thêm đề xuất',
    dated: (name: string, date: string) => `${name}, ${date}`,
    gives: (dead: number) => `${integer(dead)} lõm`,
    lastBuilt: (name: string) => `vừa thêm ${name}`,
    play: 'Chạy từng trạm',
    pause: 'Dừng',
    back: 'Lùi một trạm',
    forward: 'Thêm một trạm',
    empty: 'Phương án chưa có trạm theo kế hoạch hay vị trí đề xuất.',
  },
  status: {
    existing: 'Hiện hữu',
    planned: 'Theo kế hoạch',
    candidate: 'Vị trí đề xuất',
    retired: 'Ngừng hoạt động',
  },
  statusCounted: (name: string) => `Tính trạm ${name.toLowerCase()}`,
  reported: { dead: 'Dân báo lõm', served: 'Dân báo có sóng', unknown: 'Chưa rõ' },
  demand: {
    thôn: 'Thôn',
    bản: 'Bản',
    'khu phố': 'Khu phố',
    'border post': 'Đồn, trạm biên phòng',
    'island point': 'Điểm đảo',
    other: 'Điểm khác',
  },
  setting: { town: 'Đô thị', rural: 'Nông thôn', mountain: 'Miền núi', island: 'Đảo', sea: 'Biển, vươn xa' },
  posSource: {
    survey: 'khảo sát',
    gps: 'GPS',
    published: 'đã công bố',
    inferred: 'suy đoán',
    illustrative: 'minh hoạ',
    user: 'người dùng đặt',
  },
  model: { radius: 'Theo bán kính', empirical: 'Theo công thức', terrain: 'Theo địa hình' },
  turf: {
    same: (count: number) => `Turf: ${integer(count)} = lưới: ${integer(count)}`,
    differs: (turf: number, grid: number) => `Turf: ${integer(turf)} ≠ lưới: ${integer(grid)}`,
    running: (share: number) => `Turf đang kiểm tra ${percent(share)}`,
    failed: 'Turf: chưa kiểm tra được',
    explain: 'Hai cách tính độc lập: vùng đệm Turf và lưới khoảng cách trên ellipsoid',
    differing: (count: number) => `${integer(count)} thôn, bản ở sát mép vùng phủ, hai cách tính khác nhau`,
  },
  illustrative: 'Dữ liệu minh hoạ · Illustrative data',
  illustrativeNote: 'Vị trí trong phương án này là minh hoạ, không phải số liệu khảo sát.',
  areaWithin: {
    boundary: 'Tính đất liền, đảo trong ranh giới đã nhập.',
    hull: 'Tính đất liền, đảo trong vùng bao quanh các thôn của phương án.',
    surface: 'Ở đây chưa có dữ liệu đất liền nên tính mọi bề mặt.',
  },
  areaOf: (covered: number, land: number | null) =>
    land === null ? area(covered) : `${integer(covered)} / ${area(land)} (${percent(covered / land)})`,
};
