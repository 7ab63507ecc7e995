import type { IssueCode } from '../../core/checks/issue';
import type { MessageParams } from '../describeIssue';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 7 });
const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? number.format(value) : (value ?? '');
const said = ({ value }: MessageParams): string => (value === undefined || value === '' ? '' : ` "${value}"`);

const DOCUMENTS: Readonly<Record<string, string>> = {
  xlsb: 'sổ tính nhị phân của Excel (.xlsb)',
  ods: 'bảng tính OpenDocument (.ods)',
  docx: 'văn bản Word (.docx)',
};

/** Những điều nói về tệp nén, bảng tính Excel và tệp bản đồ khi nhập. */
export const exchangeIssuesVi = {
  'file.tookTooLong': (p) =>
    `đọc quá ${n(p.seconds)} giây nên đã dừng. Tệp có thể hỏng hoặc quá nặng; hãy chia nhỏ hoặc lưu lại thành CSV.`,
  'file.oldExcel': () => 'đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV.',
  'file.protectedExcel': () =>
    'bảng tính có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel, lưu lại rồi mở.',
  'file.otherDocument': (p) =>
    `đây là ${DOCUMENTS[String(p.value)] ?? 'tài liệu khác'}. Hãy lưu lại thành .xlsx hoặc CSV rồi mở.`,
  'archive.damaged': (p) => `tệp nén${said(p)} bị cắt ngang hoặc hỏng. Hãy chép hoặc tải lại tệp.`,
  'archive.encrypted': (p) => `tệp${said(p)} trong tệp nén có đặt mật khẩu. Hãy nén lại không mật khẩu.`,
  'archive.tooManyEntries': (p) => `tệp nén chứa hơn ${n(p.max)} tệp nên không mở. Hãy chỉ nén những tệp cần nhập.`,
  'archive.entryTooLarge': (p) =>
    `tệp${said(p)} khi mở nén vượt giới hạn ${n(p.maxMb)} MB. Hãy chia thành nhiều tệp nhỏ hơn.`,
  'archive.tooLarge': (p) =>
    `các tệp khi mở nén vượt giới hạn ${n(p.maxMb)} MB (đến tệp${said(p)}). Hãy chia thành nhiều tệp nhỏ hơn.`,
  'archive.bomb': (p) =>
    `tệp${said(p)} nở ra hơn ${n(p.max)} lần khi mở nén: giống tệp phá hoại nên không đọc. Hãy xin lại tệp gốc.`,
  'archive.sizeLies': (p) =>
    `tệp${said(p)} mở ra không đúng độ dài mà tệp nén ghi. Tệp hỏng hoặc bị sửa; hãy xin lại tệp gốc.`,
  'archive.checksum': (p) => `tệp${said(p)} sai mã kiểm tra: nội dung đã hỏng. Hãy chép hoặc tải lại tệp.`,
  'archive.nestedSkipped': (p) => `trong tệp nén còn tệp nén khác (${p.value}): không mở. Cần thì hãy mở riêng.`,
  'archive.nothingToOpen': (p) =>
    `tệp nén không có tệp nào đọc được (${p.value ?? ''}). Đọc được: .xlsx, .kml, .kmz, .geojson, .csv, .gpx, shapefile.`,
  'archive.othersLeft': (p) => `tệp nén còn tệp khác chưa đọc: ${p.value}. Cần thì hãy mở riêng.`,
  'xlsx.damaged': () => 'bảng tính hỏng hoặc không do Excel lưu. Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV.',
  'xlsx.sheetTooLarge': (p) =>
    `trang tính${said(p)} kéo dài đến ${n(p.rows)} dòng × ${n(p.columns)} cột, giới hạn là ${n(p.maxRows)} × ${n(p.maxColumns)}. Hãy xoá các ô thừa ở xa hoặc lưu thành CSV.`,
  'xlsx.manyRows': (p) => `trang tính có ${n(p.count)} dòng. Trên ${n(p.many)} dòng nên dùng CSV: đọc nhanh hơn nhiều.`,
  'xlsx.mergedFilled': (p) => `${n(p.count)} ô gộp theo chiều dọc đã được điền lại giá trị cho từng dòng.`,
  'xlsx.formulaWithoutValue': (p) =>
    `${n(p.count)} ô là công thức chưa có kết quả (${p.value}), đọc như ô trống. Hãy mở bằng Excel, tính lại rồi lưu.`,
  'csv.oldFont': (p) =>
    `chữ được gõ bằng bảng mã cũ ${p.font}, không phải Unicode, nên tên và tiêu đề không đọc được. Hãy chuyển sang Unicode (ví dụ bằng công cụ chuyển mã của UniKey), rồi mở lại.`,
  'xlsx.errorCells': (p) =>
    `${n(p.count)} ô báo lỗi như #REF!, #N/A (${p.value}), đọc như ô trống. Hãy sửa công thức trong Excel rồi lưu lại.`,
  'xlsx.sheetsNotRead': (p) =>
    `mỗi loại chỉ đọc danh sách đầu tiên của bảng tính; chưa đọc: ${p.value}. Hãy lưu từng trang tính thành một tệp riêng.`,
  'xml.syntax': (p) => `tệp XML sai cú pháp${p.line ? ` gần dòng văn bản ${n(p.line)}` : ''}. Hãy xuất lại tệp.`,
  'xml.entities': () =>
    'tệp có khai báo DOCTYPE hoặc ENTITY, có thể dùng để phá hoại nên không đọc. Hãy xuất lại tệp không có khai báo này.',
  'xml.tooDeep': (p) => `các thẻ XML lồng nhau quá ${n(p.max)} tầng nên không đọc.`,
  'xml.otherRoot': (p) => `tệp XML có gốc${said(p)}, không phải KML hay GPX.`,
  'xml.linksNotFollowed': (p) =>
    `tệp có liên kết ra ngoài (${p.value}): không tải gì từ mạng, chỉ đọc những gì nằm trong tệp.`,
  'features.none': () => 'tệp không có điểm, đường hay vùng nào.',
  'features.othersShown': (p) => `${n(p.count)} đường, vùng đi kèm sẽ được hiện thành lớp tham khảo.`,
  'shapefile.damaged': (p) => `phần${said(p)} của shapefile bị cắt ngang hoặc không khớp. Hãy xuất lại.`,
  'shapefile.noTable': (p) => `shapefile thiếu${said(p)}: chỉ có vị trí, không có tên hay thuộc tính.`,
  'shapefile.noCrs': (p) => `shapefile thiếu${said(p)} nên không rõ hệ toạ độ. Hãy xem lại hệ toạ độ đã đoán.`,
  'crs.otherMeridian': (p) =>
    `${n(p.count)} trong ${n(p.of)} điểm nằm xa xã ghi cùng dòng; đọc theo${said(p)} thì nằm đúng xã. ${p.option ? `Hãy ghi hệ toạ độ bằng ${p.option}.` : 'Hãy chọn lại kinh tuyến trục.'}`,
  'crs.notUsed': (p) => `tệp tính bằng độ hoặc tự ghi hệ toạ độ, nên không đọc theo${said(p)}.`,
  'commune.renamed': (p) =>
    `${n(p.count)} dòng ghi tên xã, phường trước tháng 7/2025; đã đổi sang tên hiện nay, tên cũ giữ ở "xã cũ".`,
  'commune.split': (p) =>
    `xã, phường cũ${said(p)} nay thuộc nhiều đơn vị (${p.units ?? ''}); giữ nguyên tên cũ. Hãy chọn đơn vị cho từng dòng.`,
  'commune.byPoint': (p) =>
    `${n(p.count)} dòng thuộc xã cũ đã chia tách: chọn đơn vị có trung tâm gần điểm nhất. Hãy xem lại.`,
} as const satisfies Partial<Record<IssueCode, (p: MessageParams) => string>>;
