import { createFormats } from '../formats';

const { integer } = createFormats('vi');

type Params = Readonly<Record<string, string | number>>;
const count = (params: Params): number => Number(params.count ?? 1);
const sites = (params: Params): string =>
  count(params) === 1 && params.name ? String(params.name) : `${integer(count(params))} trạm`;

/** Verbs, the names of the steps of the history, and what is said in passing. */
export const viVerbs = {
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  undoStep: (step: string) => `Hoàn tác: ${step}`,
  redoStep: (step: string) => `Làm lại: ${step}`,
  search: 'Tìm hoặc ra lệnh',
  export: 'Xuất',
  exportLong: 'Xuất phương án…',
  open: 'Mở tệp…',
  save: 'Lưu phương án',
  newPlan: 'Tạo phương án mới',
  sample: 'Xem phương án Quảng Ninh',
  addSite: 'Thêm trạm trên bản đồ',
  addByCoordinates: 'Thêm trạm theo toạ độ…',
  measure: 'Đo khoảng cách',
  optimise: 'Tối ưu: nên đặt trạm ở đâu',
  drawArea: 'Vẽ vùng loại trừ',
  wholePlan: 'Xem toàn bộ phương án',
  duplicate: 'Nhân bản trạm đang chọn',
  remove: 'Xoá trạm đang chọn',
  clear: 'Bỏ chọn, thoát việc đang làm',
  forward: 'Chương trình: thêm một trạm',
  back: 'Chương trình: lùi một trạm',
  play: 'Chạy hoặc dừng chương trình',
  shortcuts: 'Phím tắt',
  explain: 'Vì sao khác lúc mở',
  checks: 'Kiểm tra phương án',
  unlock: 'Mở khoá trạm hiện hữu',
  lock: 'Khoá trạm hiện hữu',
  column: 'Thu gọn hoặc mở bảng',
  filterAny: 'Tính mọi mạng',
  languageVi: 'Tiếng Việt',
  languageEn: 'English',
  goTab: (tab: string) => `Xem: ${tab}`,
  steps: {
    addSite: (p: Params) => `thêm ${p.name}`,
    moveSite: (p: Params) => `dời ${p.name}`,
    nudgeSite: (p: Params) => `nhích ${sites(p)}`,
    duplicateSite: (p: Params) => `nhân bản ${integer(count(p))} trạm`,
    removeSites: (p: Params) => `xoá ${sites(p)}`,
    editSites: (p: Params) => `sửa ${sites(p)}`,
    switchSites: (p: Params) => `${Number(p.on) ? 'bật' : 'tắt'} ${sites(p)}`,
    programme: (p: Params) => `chương trình tới trạm thứ ${integer(Number(p.position ?? 0))}`,
    statuses: (p: Params) => `${Number(p.on) ? 'tính' : 'không tính'} trạm ${statusName(p)}`,
    rename: () => 'đổi tên phương án',
    importVillages: (p: Params) => `nhập ${integer(count(p))} thôn, bản`,
    importSites: (p: Params) => `nhập ${integer(count(p))} trạm`,
    addArea: (p: Params) => `thêm vùng ${p.name ?? ''}`.trim(),
    editArea: (p: Params) => `sửa vùng ${p.name ?? ''}`.trim(),
    removeArea: (p: Params) => `xoá vùng ${p.name ?? ''}`.trim(),
    settings: () => 'đổi thiết lập vùng phủ',
    proposal: (p: Params) => `nhận đề xuất ${sites(p)}`,
    review: (p: Params) => `góp ý về ${sites(p)}`,
    mergeReply: (p: Params) => `ghép bản trả lời ${p.name}`,
    conditions: (p: Params) => `đổi điều kiện tối ưu${p.name ? ` của ${p.name}` : ''}`,
  },
  messages: {
    siteLocked: (p: Params) => `${p.name} là trạm hiện hữu, đang khoá.`,
    sitesLocked: (p: Params) => `${integer(count(p))} trạm hiện hữu đang khoá, được giữ nguyên.`,
    sitesRemoved: (p: Params) => `Đã xoá ${sites(p)}.`,
    planOpened: (p: Params) =>
      `Đã mở ${p.title}: ${integer(Number(p.villages ?? 0))} thôn, bản, ${integer(Number(p.sites ?? 0))} trạm.`,
    planExported: (p: Params) => `Đã xuất ${p.name}.`,
    planSaved: (p: Params) => `Đã lưu vào ${p.name}.`,
    planNotSaved: (p: Params) => `Không lưu được ${p.name}.`,
    listExported: (p: Params) => `Đã xuất ${p.name}.`,
    listImported: (p: Params) =>
      `Đã nhập danh sách: thêm ${integer(Number(p.added ?? 0))}, đổi ${integer(Number(p.changed ?? 0))}.`,
    replyMerged: (p: Params) => `Đã ghép bản trả lời ${p.name}.`,
    replyBroughtNothing: (p: Params) => `${p.name} không có gì mới so với phương án đang mở.`,
    overlayAdded: (p: Params) => `Đã thêm lớp ${p.name}.`,
    fileNotOpened: (p: Params) => `Không mở được ${p.name}.`,
    fileUnreadable: (p: Params) => `Không đọc được ${p.name}.`,
    builtInMissing: () => 'Không tải được phương án mẫu.',
    autosaveFailed: () => 'Trình duyệt không giữ được bản nháp; hãy lưu ra tệp.',
    cancelled: () => 'Đã huỷ.',
    copied: (p: Params) => `Đã chép ${p.text}`,
    notCopied: () => 'Trình duyệt không cho chép.',
    notFound: (p: Params) => `Không có ${p.id ?? 'mục này'} trong phương án.`,
    nothingPasted: () => 'Không thấy bảng nào trong nội dung vừa dán.',
    backgroundFailed: (p: Params) => `Không tải được nền từ ${p.host}.`,
    other: (p: Params) => `Có việc chưa xong (${p.code}).`,
  },
  issues: (errors: number, others: number) =>
    [errors > 0 ? `${integer(errors)} lỗi` : '', others > 0 ? `${integer(others)} điều cần xem` : '']
      .filter(Boolean)
      .join(', '),
  seeIssues: 'Xem chi tiết',
};

function statusName(params: Params): string {
  const names: Record<string, string> = {
    existing: 'hiện hữu',
    planned: 'theo kế hoạch',
    candidate: 'đề xuất',
    retired: 'ngừng hoạt động',
  };
  return names[String(params.status)] ?? '';
}
