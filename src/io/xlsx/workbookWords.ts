import type { SiteStatus } from '../../core/plan/site';
import type { CoverageModel } from '../../core/radio/radioSettings';

/** What the workbook says beside its columns. */
export interface WorkbookWords {
  readonly sites: string;
  readonly villages: string;
  readonly deadZones: string;
  readonly about: string;
  readonly title: string;
  readonly author: string;
  readonly updatedAt: string;
  readonly counted: string;
  readonly deadCount: string;
  readonly points: string;
  readonly deadPoints: string;
  readonly households: string;
  readonly deadHouseholds: string;
  readonly siteCount: string;
  readonly statuses: Readonly<Record<SiteStatus, string>>;
  readonly activeStatuses: string;
  readonly switchedOff: string;
  readonly model: string;
  readonly modelTexts: Readonly<Record<CoverageModel, string>>;
  readonly threshold: string;
  readonly needed: string;
  readonly calibration: string;
  readonly uncalibrated: string;
  readonly defaultRadius: string;
  readonly defaultRadii: string;
  readonly illustrative: string;
  readonly illustrativeText: string;
  readonly sources: string;
}

export const WORKBOOK_WORDS: Readonly<Record<'vi' | 'en', WorkbookWords>> = {
  vi: {
    sites: 'Trạm',
    villages: 'Thôn, bản',
    deadZones: 'Thôn, bản lõm sóng',
    about: 'Giới thiệu',
    title: 'Phương án',
    author: 'Người lập',
    updatedAt: 'Cập nhật lúc',
    counted: 'Thôn, bản, khu phố',
    deadCount: 'Trong đó lõm sóng',
    points: 'Điểm khác phải phủ (đồn biên phòng, điểm đảo)',
    deadPoints: 'Trong đó chưa có sóng',
    households: 'Số hộ (nơi có số liệu)',
    deadHouseholds: 'Trong đó ở thôn, bản lõm sóng',
    siteCount: 'Số trạm',
    statuses: {
      existing: 'hiện hữu',
      planned: 'theo kế hoạch',
      candidate: 'vị trí đề xuất',
      retired: 'ngừng hoạt động',
    },
    activeStatuses: 'Trạng thái được tính',
    switchedOff: 'Trạm đang tắt',
    model: 'Mô hình',
    modelTexts: {
      radius:
        'Theo bán kính: có sóng khi khoảng cách trên elipxoit WGS84 tới một trạm đang tính không quá bán kính của trạm',
      empirical: 'Theo mức thu ước tính bằng công thức theo khoảng cách; bán kính của trạm không dùng đến',
      terrain: 'Theo mức thu ước tính bằng ITU-R P.1812-8 trên mặt cắt địa hình; bán kính của trạm không dùng đến',
    },
    threshold: 'Ngưỡng mức thu (dBm)',
    needed: 'Mức thu cần ngoài trời, kể cả hao hụt ở máy và dự trữ che khuất (dBm)',
    calibration: 'Hiệu chỉnh theo số đo',
    uncalibrated: 'chưa hiệu chỉnh',
    defaultRadius: 'Bán kính giả định khi trạm không ghi (m)',
    defaultRadii: 'Bán kính giả định theo công nghệ và địa hình (m)',
    illustrative: 'Lưu ý',
    illustrativeText: 'Dữ liệu minh hoạ: vị trí là giả định, không phải số liệu khảo sát.',
    sources: 'Nguồn dữ liệu',
  },
  en: {
    sites: 'Sites',
    villages: 'Villages',
    deadZones: 'Dead zones',
    about: 'About',
    title: 'Plan',
    author: 'Author',
    updatedAt: 'Updated at',
    counted: 'Villages',
    deadCount: 'Of these dead zones',
    points: 'Other points to serve (border posts, islands)',
    deadPoints: 'Of these without signal',
    households: 'Households (where known)',
    deadHouseholds: 'Of these in dead zones',
    siteCount: 'Sites',
    statuses: { existing: 'existing', planned: 'planned', candidate: 'candidate', retired: 'retired' },
    activeStatuses: 'Statuses that count',
    switchedOff: 'Sites switched off',
    model: 'Model',
    modelTexts: {
      radius: 'By radius: served when the distance on the WGS84 ellipsoid to a site that counts is at most its radius',
      empirical: 'By level, estimated by a formula of distance; the radii of sites are not used',
      terrain: 'By level, estimated by ITU-R P.1812-8 over the ground in between; the radii of sites are not used',
    },
    threshold: 'Threshold of the level (dBm)',
    needed: 'Level needed out of doors, with losses at the handset and the shadow margin (dBm)',
    calibration: 'Calibrated by measurements',
    uncalibrated: 'uncalibrated',
    defaultRadius: 'Radius assumed where a site has none (m)',
    defaultRadii: 'Radii assumed by technology and terrain (m)',
    illustrative: 'Note',
    illustrativeText: 'Illustrative data: positions are assumed, not surveyed.',
    sources: 'Sources',
  },
};
