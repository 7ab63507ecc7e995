import { createFormats } from '../formats';

const { integer, signed } = createFormats('vi');
type Params = Readonly<Record<string, string | number>>;

export const viDialogs = {
  export: {
    title: 'Xuất phương án',
    planNote: 'Mở lại được trong Phủ Sóng, QGIS và PostGIS.',
    footprints: 'Kèm vùng phủ từng trạm',
    verdicts: 'Kèm kết quả có sóng hay lõm của từng thôn, bản',
    planButton: 'Xuất GeoJSON',
    deadZones: 'Thôn, bản lõm sóng',
    villages: 'Tất cả thôn, bản',
    sites: 'Trạm',
    anyMobile: 'Kết quả trong tệp tính theo mọi mạng, không theo bộ lọc đang xem.',
    illustrative: 'Tệp xuất ra ghi rõ đây là dữ liệu minh hoạ.',
  },
  explain: {
    title: 'Vì sao con số khác lúc mở',
    opened: 'Lúc mở',
    now: 'Bây giờ',
    step: 'Thay đổi',
    villages: 'Thôn, bản',
    households: 'Số hộ',
    same: 'Con số vẫn như lúc mở phương án.',
    note: 'Mỗi dòng là phần thay đổi tính theo thứ tự từ trên xuống, nên cộng lại đúng bằng con số hiện tại.',
    signed: (value: number) => (value === 0 ? '0' : signed(value)),
    codes: {
      filter: () => 'Đổi mạng được tính',
      villages: (p: Params) => `Danh sách thôn, bản thay đổi${p.count ? ` (${integer(Number(p.count))})` : ''}`,
      switchedOn: (p: Params) => `Bật ${named(p)}`,
      switchedOff: (p: Params) => `Tắt ${named(p)}`,
      added: (p: Params) => `Thêm ${named(p)}`,
      removed: (p: Params) => `Xoá ${named(p)}`,
      moved: (p: Params) => `Dời ${named(p)}`,
      edited: (p: Params) => `Sửa ${named(p)}`,
      programme: (p: Params) => `Thêm ${integer(Number(p.count ?? 0))} trạm của chương trình`,
      settings: () => 'Đổi thiết lập vùng phủ',
      other: (p: Params) => named(p) || 'Thay đổi khác',
    },
  },
  coordinates: { title: 'Thêm trạm theo toạ độ', name: 'Tên trạm', add: 'Thêm trạm' },
  background: {
    title: 'Nền bản đồ ngoài',
    url: 'Địa chỉ nền (XYZ, WMTS hoặc style.json)',
    example: 'https://máy-chủ/{z}/{x}/{y}.png',
    badUrl: 'Cần một địa chỉ https:// đầy đủ.',
    host: (host: string) => `Trang sẽ tải hình nền từ ${host}. Máy chủ đó biết bạn đang xem vùng nào.`,
    allowed: 'Máy chủ này đã được phép.',
    notAllowed: 'Máy chủ này chưa được phép. Khởi động lại với lệnh:',
    command: (host: string) => `npm start -- --allow-host ${host}`,
    use: 'Dùng nền này',
  },
  checks: {
    title: 'Điều cần xem',
    none: 'Không có gì cần xem.',
    row: (row: number) => `dòng ${integer(row)}`,
    severity: { error: 'Lỗi', warning: 'Cần xem', notice: 'Lưu ý' },
  },
  shortcuts: {
    title: 'Phím tắt',
    groups: { plan: 'Phương án', edit: 'Sửa', programme: 'Chương trình', view: 'Xem' },
    keys: { Escape: 'Esc', Delete: 'Delete', ' ': 'Phím cách' },
    tables: 'Trong bảng: ↑ ↓ đi từng dòng, Enter xem trên bản đồ, phím cách chọn thêm, Home và End về đầu, cuối.',
    map: 'Trên trạm đang chọn: phím mũi tên nhích 10 m, giữ Shift nhích 100 m.',
  },
  palette: {
    title: 'Tìm hoặc ra lệnh',
    placeholder: 'Gõ tên thôn, trạm, xã hoặc một lệnh',
    none: 'Không tìm thấy gì khớp.',
    verbs: 'Lệnh',
    sites: 'Trạm',
    villages: 'Thôn, bản',
    communes: 'Xã, phường',
  },
};

function named(params: Params): string {
  const count = Number(params.count ?? 1);
  return count === 1 && params.name ? String(params.name) : `${integer(count)} trạm`;
}
