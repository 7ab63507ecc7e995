export type CsvLanguage = 'vi' | 'en';

/** Headers as they are written; each is one that `fieldOfHeader` reads back as its field. */
export const COLUMN_NAMES: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  id: ['Mã', 'id'],
  name: ['Tên', 'name'],
  lat: ['Vĩ độ', 'lat'],
  lng: ['Kinh độ', 'lon'],
  commune: ['Xã', 'commune'],
  formerCommune: ['Xã cũ', 'former_commune'],
  formerDistrict: ['Huyện cũ', 'former_district'],
  demandKind: ['Loại điểm', 'demand_kind'],
  households: ['Số hộ', 'households'],
  population: ['Dân số', 'population'],
  hardship: ['Đặc biệt khó khăn', 'hardship'],
  gridPower: ['Điện lưới', 'grid_power'],
  mustServe: ['Bắt buộc phủ', 'must_serve'],
  reported: ['Phản ánh', 'reported'],
  reportedSource: ['Nguồn phản ánh', 'reported_source'],
  reportedAt: ['Ngày phản ánh', 'reported_at'],
  status: ['Trạng thái', 'status'],
  operator: ['Nhà mạng', 'operator'],
  radiusM: ['Bán kính (m)', 'radius_m'],
  heightM: ['Chiều cao (m)', 'height_m'],
  technology: ['Công nghệ', 'technology'],
  setting: ['Địa hình', 'setting'],
  phase: ['Giai đoạn', 'phase'],
  buildOrder: ['Thứ tự', 'build_order'],
  costVnd: ['Chi phí (VND)', 'cost_vnd'],
  review: ['Thẩm định', 'review'],
  reviewNote: ['Ý kiến thẩm định', 'review_note'],
  posSource: ['Nguồn toạ độ', 'pos_source'],
  note: ['Ghi chú', 'note'],
  updatedAt: ['Cập nhật lúc', 'updated_at'],
  updatedBy: ['Người cập nhật', 'updated_by'],
  covered: ['Được phủ sóng', 'covered'],
  coverCount: ['Số trạm phủ', 'cover_count'],
  servers: ['Trạm phục vụ', 'servers'],
  nearestSite: ['Trạm gần nhất', 'nearest_site'],
  distanceM: ['Khoảng cách (m)', 'distance_m'],
  missingM: ['Còn thiếu (m)', 'missing_m'],
  reason: ['Lý do', 'reason'],
  row: ['Dòng', 'row'],
  dataNote: ['Ghi chú dữ liệu', 'data_note'],
};

export function columnName(field: string, language: CsvLanguage): string {
  const names = COLUMN_NAMES[field];
  return names ? names[language === 'vi' ? 0 : 1] : field;
}
