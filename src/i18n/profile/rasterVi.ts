import type { LevelClass } from '../../core/radio/levelClasses';
import type { EmpiricalKey } from '../../core/radio/radioSettings';
import { createFormats } from '../formats';
import { modelName } from '../modelNames';

const { decimal, integer, percent, area, distance } = createFormats('vi');

export const viRaster = {
  title: 'Mức thu theo mô hình',
  intro: 'Bản đồ mức thu tính theo mô hình của phương án: ước tính, không phải số đo.',
  show: 'Tính mức thu',
  ofSite: 'Bản đồ mức thu của trạm này',
  about: 'Tính cho',
  wholePlan: 'Các trạm đang tính',
  oneSite: (name: string) => `Riêng ${name}`,
  cell: 'Cỡ ô',
  reach: 'Tầm xét mỗi trạm',
  metres: distance,
  look: 'Tô màu theo',
  looks: { level: 'Mức thu', server: 'Trạm phục vụ chính', limit: 'Vì sao chưa tới' },
  opacity: 'Độ đậm',
  outline: 'Viền vùng phủ',
  compute: 'Tính',
  again: 'Tính lại',
  cancel: 'Dừng',
  remove: 'Bỏ khỏi bản đồ',
  running: (fraction: number) => `Đang tính ${percent(fraction)}`,
  progress: 'Đang tính mức thu',
  stale: 'Phương án, địa hình hay lựa chọn đã đổi: hình trên bản đồ là của lần tính trước.',
  model: 'Mô hình',
  found: (sites: number, km2: number, seconds: number) =>
    `${integer(sites)} trạm, phủ ${area(km2)}, tính trong ${decimal(seconds, 1)}\u00a0giây.`,
  threshold: (neededDbm: number, dbm: number) =>
    `Vùng phủ: mức thu ngoài trời từ ${decimal(neededDbm, 1)}\u00a0dBm, tức ngưỡng ${decimal(dbm, 0)}\u00a0dBm cộng hao hụt ở máy và dự trữ che khuất.`,
  byTerrain: 'ITU-R P.1812-8 trên mặt cắt địa hình, với hướng, độ cụp và giản đồ của từng anten.',
  byFormula: (formula: EmpiricalKey) =>
    `Công thức ${modelName(formula, 'vi')} theo khoảng cách, không xét địa hình, với hướng, độ cụp và giản đồ của từng anten.`,
  tooWeak: 'Xa quá hay yếu quá theo công thức',
  unknownShare: (share: number) => `${percent(share)} diện tích trong tầm xét không có dữ liệu độ cao.`,
  classes: {
    indoor: 'từ −85 dBm: có sóng cả trong nhà',
    good: '−95 đến −85: tốt',
    fair: '−105 đến −95: khá',
    covered: '−110 đến −105: đủ sóng ngoài trời',
    weak: '−115 đến −110: yếu',
    edge: '−120 đến −115: rất yếu, chập chờn',
    none: 'dưới −120: coi như không có',
  } satisfies Record<LevelClass, string>,
  limits: {
    served: 'Có sóng',
    terrain: 'Bị địa hình, độ cong Trái Đất che',
    reach: 'Ngoài tầm xét của mọi trạm (để trống)',
    data: 'Không có dữ liệu độ cao (chấm thưa)',
  },
  servers: 'Mỗi màu là vùng của một trạm phục vụ chính, viền sẫm là ranh giới. Màu dùng lại, không xếp hạng.',
  pointer: (dbm: number, site: string) => `Tại con trỏ: ${decimal(dbm, 0)}\u00a0dBm, ${site}`,
  pointerNone: 'Tại con trỏ: không có mức thu',
  pointerHint: 'Đưa con trỏ lên bản đồ để đọc mức thu.',
  exportFootprint: 'Xuất vùng phủ (GeoJSON)',
  failures: {
    noTerrain: 'Chưa có dữ liệu địa hình.',
    noSites: 'Không có trạm nào đang tính.',
    tooManyCells: 'Vùng này quá nhiều ô: hãy chọn ô lớn hơn, tầm xét ngắn hơn hoặc tính riêng một trạm.',
    noGround: 'Địa hình đã nạp không chạm tới trạm nào.',
    failed: 'Không tính được. Hãy thử lại.',
  },
};

export type RasterWords = typeof viRaster;
