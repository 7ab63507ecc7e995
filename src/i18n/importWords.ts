import { createFormats, type LanguageCode } from './formats';

/** What the import dialog says. */
export function importWords(language: LanguageCode): ImportWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  title: (file: string) => `Nhập ${file}`,
  kind: 'Danh sách này là',
  kinds: { villages: 'thôn, bản', sites: 'trạm' },
  sheet: 'Trang tính',
  delimiter: 'Ô cách nhau bằng',
  delimiters: { ',': 'dấu phẩy', ';': 'dấu chấm phẩy', '\t': 'tab' },
  headerRow: 'Dòng tiêu đề',
  noHeader: 'Không có',
  headerRowAt: (row: number) => `Dòng ${row}`,
  crs: 'Hệ toạ độ',
  crsHelp: 'Bản đồ đo đạc của Quảng Ninh thường theo VN-2000, kinh tuyến trục 107°45′, múi 3° (EPSG:5899).',
  readAgain: 'Đọc theo hệ toạ độ này',
  asGuessed: 'Trở lại như đã đoán',
  decimalMark: 'Dấu thập phân',
  marks: { '.': 'chấm: 107.39', ',': 'phẩy: 107,39' },
  columns: 'Cột trong tệp và ý nghĩa. Cột chưa chọn được giữ nguyên theo tên của nó.',
  columnHolds: (header: string) => `Cột "${header}" chứa`,
  keepAsIs: 'giữ nguyên',
  reading: 'Đang đọc các dòng…',
  counts: { added: 'mới', changed: 'thay đổi', same: 'không đổi', missing: 'không có trong danh sách', bad: 'lỗi' },
  removeMissing: (count: number) => `Xoá luôn ${inVi.integer(count)} mục không có trong danh sách này`,
  badRows: (count: number) => `${inVi.integer(count)} dòng lỗi, chưa được nhập`,
  moreBadRows: (count: number) => `… và ${inVi.integer(count)} dòng nữa, xem trong tệp dòng lỗi.`,
  saveBadRows: 'Lưu các dòng lỗi (CSV)',
  notices: 'Lưu ý',
  take: (count: number) => `Nhập ${inVi.integer(count)} dòng`,
  nothing: 'Không có dòng nào để nhập',
  asPlan: 'Mở thành phương án riêng',
  asPlanNote: 'Thay cho phương án đang mở; hãy lưu phương án đó trước nếu còn cần.',
  merge: 'Ghép vào phương án đang mở',
  asOverlay: 'Dùng làm lớp tham khảo',
  asExclusion: 'Dùng làm vùng loại trừ',
  asBoundary: 'Dùng làm ranh giới',
  cancel: 'Huỷ',
  holds: (sites: number, villages: number, others: number) =>
    `Tệp có ${inVi.integer(villages)} thôn, bản, ${inVi.integer(sites)} trạm và ${inVi.integer(others)} đối tượng khác.`,
  template: 'Tải mẫu danh sách',
  templateVillages: 'Mẫu thôn, bản (CSV)',
  templateSites: 'Mẫu trạm (CSV)',
};

export type ImportWords = typeof vi;

const en: ImportWords = {
  title: (file) => `Import ${file}`,
  kind: 'This list holds',
  kinds: { villages: 'villages', sites: 'sites' },
  sheet: 'Sheet',
  delimiter: 'Cells are separated by',
  delimiters: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' },
  headerRow: 'Header row',
  noHeader: 'None',
  headerRowAt: (row) => `Row ${row}`,
  crs: 'Coordinate system',
  crsHelp: 'Survey maps of Quảng Ninh are usually in VN-2000, central meridian 107°45′, 3° zone (EPSG:5899).',
  readAgain: 'Read with this system',
  asGuessed: 'Back to what was guessed',
  decimalMark: 'Decimal mark',
  marks: { '.': 'point: 107.39', ',': 'comma: 107,39' },
  columns: 'Columns of the file and what they mean. A column left open is kept under its own name.',
  columnHolds: (header) => `Column "${header}" holds`,
  keepAsIs: 'kept as it is',
  reading: 'Reading the rows…',
  counts: { added: 'new', changed: 'changed', same: 'unchanged', missing: 'not in the list', bad: 'bad' },
  removeMissing: (count) => `Also delete the ${inEn.integer(count)} that this list does not hold`,
  badRows: (count) => `${inEn.integer(count)} bad rows, not imported`,
  moreBadRows: (count) => `… and ${inEn.integer(count)} more, see the file of bad rows.`,
  saveBadRows: 'Save the bad rows (CSV)',
  notices: 'Notices',
  take: (count) => `Import ${inEn.integer(count)} rows`,
  nothing: 'No row to import',
  asPlan: 'Open as a plan of its own',
  asPlanNote: 'Takes the place of the open plan; save that one first if you need it.',
  merge: 'Merge into the open plan',
  asOverlay: 'Use as a reference layer',
  asExclusion: 'Use as exclusion areas',
  asBoundary: 'Use as a boundary',
  cancel: 'Cancel',
  holds: (sites, villages, others) =>
    `The file holds ${inEn.integer(villages)} villages, ${inEn.integer(sites)} sites and ${inEn.integer(others)} other features.`,
  template: 'Download a template',
  templateVillages: 'Villages template (CSV)',
  templateSites: 'Sites template (CSV)',
};
