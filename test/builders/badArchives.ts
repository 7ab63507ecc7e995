import { strToU8, zipSync } from 'fflate';
import { aShapefile, VN2000_PRJ } from './aShapefile';
import { aWorkbook } from './aWorkbook';

/** A file that a careless or a hostile hand may send, made here so that one sees what is wrong with it. */
export interface BadArchive {
  readonly file: string;
  readonly bytes: () => Uint8Array;
  readonly code: string;
  /** What is said of it, whole. */
  readonly vi: string;
  readonly en: string;
  /** Good rows; left out: refused. */
  readonly good?: number;
}

const LIST = 'Tên thôn,Vĩ độ,Kinh độ\nKhe Vàng,21.5,107.4\n';
const ROWS = [
  ['Tên thôn', 'Vĩ độ', 'Kinh độ'],
  ['Khe Vàng', 21.5, 107.4],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const POINTS = [[463143.597, 2381119.846, 'Khe Vàng']] as const;

const kml = (inside: string, before = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`,
  );
const placemark = (name: string): string =>
  `<Placemark><name>${name}</name><Point><coordinates>107.4,21.5</coordinates></Point></Placemark>`;

/** Changes a number in the directory of an archive with one entry. */
function tampered(at: 'flags' | 'crc' | 'bytes', value: number): Uint8Array {
  const archive = zipSync({ 'thon.csv': strToU8(LIST.repeat(100)) });
  const start = archive.findIndex((_, i) => archive[i] === 0x50 && archive[i + 1] === 0x4b && archive[i + 2] === 1);
  const view = new DataView(archive.buffer);
  if (at === 'flags') view.setUint16(start + 8, value, true);
  else view.setUint32(start + (at === 'crc' ? 16 : 24), value, true);
  return archive;
}

function shapefile(more: Record<string, Uint8Array>): Uint8Array {
  const { shp, dbf } = aShapefile(POINTS);
  return zipSync({ 'thon.shp': shp, 'thon.dbf': dbf, ...more });
}

export const BAD_ARCHIVES: readonly BadArchive[] = [
  {
    file: 'bomb.zip',
    bytes: () => zipSync({ 'thon.csv': [new Uint8Array(60 * 2 ** 20), { level: 9 }] }),
    code: 'archive.bomb',
    vi: 'bomb.zip: tệp "thon.csv" nở ra hơn 200 lần khi mở nén: giống tệp phá hoại nên không đọc. Hãy xin lại tệp gốc.',
    en: 'bomb.zip: the file "thon.csv" grows more than 200 times when unpacked, as files made to do harm do, and is not read. Ask for the original.',
  },
  {
    file: 'spoofedSize.zip',
    bytes: () => tampered('bytes', 100),
    code: 'archive.sizeLies',
    vi: 'spoofedSize.zip: tệp "thon.csv" mở ra không đúng độ dài mà tệp nén ghi. Tệp hỏng hoặc bị sửa; hãy xin lại tệp gốc.',
    en: 'spoofedSize.zip: the file "thon.csv" does not unpack to the length the archive claims. It is damaged or was changed; ask for the original.',
  },
  {
    file: 'giantClaim.zip',
    bytes: () => tampered('bytes', 0x7fffffff),
    code: 'archive.entryTooLarge',
    vi: 'giantClaim.zip: tệp "thon.csv" khi mở nén vượt giới hạn 100 MB. Hãy chia thành nhiều tệp nhỏ hơn.',
    en: 'giantClaim.zip: the file "thon.csv" unpacks to more than the limit of 100 MB. Split it into smaller files.',
  },
  {
    file: 'checksum.zip',
    bytes: () => tampered('crc', 1),
    code: 'archive.checksum',
    vi: 'checksum.zip: tệp "thon.csv" sai mã kiểm tra: nội dung đã hỏng. Hãy chép hoặc tải lại tệp.',
    en: 'checksum.zip: the file "thon.csv" does not match its checksum: it is damaged. Copy or download it again.',
  },
  {
    file: 'password.zip',
    bytes: () => tampered('flags', 1),
    code: 'archive.encrypted',
    vi: 'password.zip: tệp "thon.csv" trong tệp nén có đặt mật khẩu. Hãy nén lại không mật khẩu.',
    en: 'password.zip: the file "thon.csv" in the archive is under a password. Pack it again without one.',
  },
  {
    file: 'manyEntries.zip',
    bytes: () => zipSync(Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`${i}.csv`, strToU8(LIST)]))),
    code: 'archive.tooManyEntries',
    vi: 'manyEntries.zip: tệp nén chứa hơn 200 tệp nên không mở. Hãy chỉ nén những tệp cần nhập.',
    en: 'manyEntries.zip: the archive holds more than 200 files and is not opened. Pack only the files to import.',
  },
  {
    file: 'nested.zip',
    bytes: () => zipSync({ 'thon.csv': strToU8(LIST), 'trong.zip': zipSync({ 'a.csv': strToU8(LIST) }) }),
    code: 'archive.nestedSkipped',
    vi: 'nested.zip: trong tệp nén còn tệp nén khác (trong.zip): không mở. Cần thì hãy mở riêng.',
    en: 'nested.zip: archives inside the archive (trong.zip) stay closed. Open them by themselves.',
    good: 1,
  },
  {
    file: 'traversal.zip',
    bytes: () => zipSync({ '../../../etc/thon.csv': strToU8(LIST) }),
    code: 'id.generated',
    vi: 'Dòng 2: 1 dòng không có mã; đã đặt mã theo nội dung của dòng.',
    en: 'Row 2: 1 row has no id; one was made from what the row holds.',
    good: 1,
  },
  {
    file: 'program.zip',
    bytes: () => zipSync({ 'setup.exe': strToU8('MZ') }),
    code: 'archive.nothingToOpen',
    vi: 'program.zip: tệp nén không có tệp nào đọc được (setup.exe). Đọc được: .xlsx, .kml, .kmz, .geojson, .csv, .gpx, shapefile.',
    en: 'program.zip: the archive holds nothing that can be opened (setup.exe). Readable: .xlsx, .kml, .kmz, .geojson, .csv, .gpx, shapefile.',
  },
  {
    file: 'truncated.xlsx',
    bytes: () => aWorkbook([{ name: 'a', rows: ROWS }]).subarray(0, 600),
    code: 'archive.damaged',
    vi: 'truncated.xlsx: tệp nén bị cắt ngang hoặc hỏng. Hãy chép hoặc tải lại tệp.',
    en: 'truncated.xlsx: the archive is cut short or damaged. Copy or download it again.',
  },
  {
    file: 'far.xlsx',
    bytes: () => aWorkbook([{ name: 'xa', rows: [['Tên'], [{ xml: '<c r="XFD20000"><v>1</v></c>' }]] }]),
    code: 'xlsx.sheetTooLarge',
    vi: 'far.xlsx: trang tính "xa" kéo dài đến 20.000 dòng × 16.384 cột, giới hạn là 200.000 × 256. Hãy xoá các ô thừa ở xa hoặc lưu thành CSV.',
    en: 'far.xlsx: the sheet "xa" reaches to 20,000 rows × 16,384 columns; the limit is 200,000 × 256. Delete stray cells far out or save it as CSV.',
  },
  {
    file: 'tall.xlsx',
    bytes: () => aWorkbook([{ name: 'cao', firstRow: 1_048_575, rows: ROWS }]),
    code: 'xlsx.sheetTooLarge',
    vi: 'tall.xlsx: trang tính "cao" kéo dài đến 1.048.576 dòng × 3 cột, giới hạn là 200.000 × 256. Hãy xoá các ô thừa ở xa hoặc lưu thành CSV.',
    en: 'tall.xlsx: the sheet "cao" reaches to 1,048,576 rows × 3 columns; the limit is 200,000 × 256. Delete stray cells far out or save it as CSV.',
  },
  {
    file: 'brokenSheet.xlsx',
    bytes: () =>
      aWorkbook([{ name: 'a', rows: ROWS }], { 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData><row') }),
    code: 'xlsx.damaged',
    vi: 'brokenSheet.xlsx: bảng tính hỏng hoặc không do Excel lưu. Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV.',
    en: 'brokenSheet.xlsx: the workbook is damaged or was not saved by Excel. Open it in Excel and save it as .xlsx or CSV.',
  },
  {
    file: 'entities.xlsx',
    bytes: () =>
      aWorkbook([{ name: 'a', rows: ROWS }], {
        'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
      }),
    code: 'xml.entities',
    vi: 'entities.xlsx: tệp có khai báo DOCTYPE hoặc ENTITY, có thể dùng để phá hoại nên không đọc. Hãy xuất lại tệp không có khai báo này.',
    en: 'entities.xlsx: the file declares a DOCTYPE or an ENTITY, which can be used to do harm, and is not read. Export it without.',
  },
  {
    file: 'empty.xlsx',
    bytes: () => aWorkbook([{ name: 'a', rows: [] }]),
    code: 'file.empty',
    vi: 'empty.xlsx: tệp trống, không có gì để đọc.',
    en: 'empty.xlsx: the file is empty.',
  },
  {
    file: 'formulas.xlsx',
    bytes: () =>
      aWorkbook([
        {
          name: 'a',
          rows: [
            [...ROWS[0]!, 'Số hộ'],
            ['Khe', 21.5, 107.4, { formula: 'SUM(A1:A2)' }],
          ],
        },
      ]),
    code: 'xlsx.formulaWithoutValue',
    vi: 'formulas.xlsx: 1 ô là công thức chưa có kết quả (D2), đọc như ô trống. Hãy mở bằng Excel, tính lại rồi lưu.',
    en: 'formulas.xlsx: 1 cell is a formula without a result (D2) and read as empty. Open the file in Excel, recalculate and save it.',
    good: 1,
  },
  {
    file: 'merged.xlsx',
    bytes: () =>
      aWorkbook([
        {
          name: 'a',
          rows: [
            ['Xã', 'Tên thôn', 'Vĩ độ', 'Kinh độ'],
            ['Ba Chẽ', 'Khe', 21.5, 107.4],
            [null, 'Nà', 21.51, 107.4],
          ],
          merged: ['A2:A3'],
        },
      ]),
    code: 'xlsx.mergedFilled',
    vi: 'merged.xlsx: 1 ô gộp theo chiều dọc đã được điền lại giá trị cho từng dòng.',
    en: 'merged.xlsx: 1 cell merged downwards was filled with its value, row by row.',
    good: 2,
  },
  {
    file: 'protoHeaders.xlsx',
    bytes: () =>
      aWorkbook([
        {
          name: 'a',
          rows: [
            [...ROWS[0]!, '__proto__', 'constructor'],
            ['Khe', 21.5, 107.4, 'x', 'y'],
          ],
        },
      ]),
    code: 'csv.extraColumns',
    vi: 'Các cột chưa biết (__proto__, constructor) được giữ nguyên.',
    en: 'Unknown columns (__proto__, constructor) are kept as they are.',
    good: 1,
  },
  {
    file: 'old.xls',
    bytes: () => Uint8Array.from(OLE),
    code: 'file.oldExcel',
    vi: 'old.xls: đây là tệp Excel đời cũ (.xls). Hãy mở bằng Excel rồi lưu lại thành .xlsx hoặc CSV.',
    en: 'old.xls: this is an old Excel file (.xls). Open it in Excel and save it as .xlsx or CSV.',
  },
  {
    file: 'protected.xlsx',
    bytes: () => Uint8Array.from([...OLE, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
    code: 'file.protectedExcel',
    vi: 'protected.xlsx: bảng tính có đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu trong Excel, lưu lại rồi mở.',
    en: 'protected.xlsx: the workbook is under a password and cannot be read. Take the password off in Excel, save it and open it again.',
  },
  {
    file: 'binary.xlsb',
    bytes: () => zipSync({ 'xl/workbook.bin': strToU8('x') }),
    code: 'file.otherDocument',
    vi: 'binary.xlsb: đây là sổ tính nhị phân của Excel (.xlsb). Hãy lưu lại thành .xlsx hoặc CSV rồi mở.',
    en: 'binary.xlsb: this is a binary Excel workbook (.xlsb). Save it as .xlsx or CSV and open that.',
  },
  {
    file: 'open.ods',
    bytes: () => zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<a/>') }),
    code: 'file.otherDocument',
    vi: 'open.ods: đây là bảng tính OpenDocument (.ods). Hãy lưu lại thành .xlsx hoặc CSV rồi mở.',
    en: 'open.ods: this is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV and open that.',
  },
  {
    file: 'entities.kml',
    bytes: () =>
      kml(
        placemark('&d;'),
        '<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;">]>',
      ),
    code: 'xml.entities',
    vi: 'entities.kml: tệp có khai báo DOCTYPE hoặc ENTITY, có thể dùng để phá hoại nên không đọc. Hãy xuất lại tệp không có khai báo này.',
    en: 'entities.kml: the file declares a DOCTYPE or an ENTITY, which can be used to do harm, and is not read. Export it without.',
  },
  {
    file: 'deep.kml',
    bytes: () => kml(`${'<Folder>'.repeat(5000)}${'</Folder>'.repeat(5000)}`),
    code: 'xml.tooDeep',
    vi: 'deep.kml: các thẻ XML lồng nhau quá 64 tầng nên không đọc.',
    en: 'deep.kml: the XML nests deeper than 64 levels and is not read.',
  },
  {
    file: 'truncated.kml',
    bytes: () => kml(placemark('Khe')).subarray(0, 120),
    code: 'xml.syntax',
    vi: 'truncated.kml: tệp XML sai cú pháp gần dòng văn bản 1. Hãy xuất lại tệp.',
    en: 'truncated.kml: bad XML near text line 1. Export the file again.',
  },
  {
    file: 'feed.xml',
    bytes: () => strToU8('<?xml version="1.0"?><rss/>'),
    code: 'xml.otherRoot',
    vi: 'feed.xml: tệp XML có gốc "rss", không phải KML hay GPX.',
    en: 'feed.xml: the root of the XML is "rss", neither KML nor GPX.',
  },
  {
    file: 'links.kml',
    bytes: () =>
      kml(`<NetworkLink><Link><href>http://phu-song.invalid/a.kml</href></Link></NetworkLink>${placemark('Khe')}`),
    code: 'xml.linksNotFollowed',
    vi: 'links.kml: tệp có liên kết ra ngoài (NetworkLink, href): không tải gì từ mạng, chỉ đọc những gì nằm trong tệp.',
    en: 'links.kml: the file links elsewhere (NetworkLink, href): nothing is fetched, only what the file itself holds is read.',
    good: 1,
  },
  {
    file: 'script.kml',
    bytes: () => kml(placemark('&lt;img src=x onerror=alert(1)&gt;')),
    code: 'id.generated',
    vi: 'Dòng 2: 1 dòng không có mã; đã đặt mã theo nội dung của dòng.',
    en: 'Row 2: 1 row has no id; one was made from what the row holds.',
    good: 1,
  },
  {
    file: 'noPlaces.kml',
    bytes: () => kml('<name>Trống</name>'),
    code: 'features.none',
    vi: 'noPlaces.kml: tệp không có điểm, đường hay vùng nào.',
    en: 'noPlaces.kml: the file holds no point, line or polygon.',
  },
  {
    file: 'cutShape.zip',
    bytes: () => shapefile({ 'thon.shp': aShapefile(POINTS).shp.subarray(0, 120) }),
    code: 'shapefile.damaged',
    vi: 'cutShape.zip: phần "thon.shp" của shapefile bị cắt ngang hoặc không khớp. Hãy xuất lại.',
    en: 'cutShape.zip: the part "thon.shp" of the shapefile is cut short or does not match. Export it again.',
  },
  {
    file: 'cutTable.zip',
    bytes: () => shapefile({ 'thon.dbf': aShapefile(POINTS).dbf.subarray(0, 90) }),
    code: 'shapefile.damaged',
    vi: 'cutTable.zip: phần "thon.dbf" của shapefile bị cắt ngang hoặc không khớp. Hãy xuất lại.',
    en: 'cutTable.zip: the part "thon.dbf" of the shapefile is cut short or does not match. Export it again.',
  },
  {
    file: 'noPrj.zip',
    bytes: () => shapefile({}),
    code: 'shapefile.noCrs',
    vi: 'noPrj.zip: shapefile thiếu "thon.prj" nên không rõ hệ toạ độ. Hãy xem lại hệ toạ độ đã đoán.',
    en: 'noPrj.zip: the shapefile lacks "thon.prj", so its coordinate system is not known. Look over the one that was guessed.',
    good: 1,
  },
  {
    file: 'otherPrj.zip',
    bytes: () =>
      shapefile({
        'thon.prj': strToU8(
          VN2000_PRJ.replace('VN_2000_TM-3_107-45', 'Indian_1960').replaceAll(/VN-2000|Vietnam_2000/g, 'Indian'),
        ),
      }),
    code: 'crs.unknown',
    vi: 'Không biết hệ toạ độ "Indian_1960". Hãy xuất lại theo WGS84 (EPSG:4326) hoặc VN-2000 (Quảng Ninh: EPSG:5899).',
    en: 'The reference system "Indian_1960" is not known. Export in WGS84 (EPSG:4326) or VN-2000 (Quảng Ninh: EPSG:5899).',
    good: 0,
  },
  {
    file: 'packed.csv.gz',
    bytes: () => Uint8Array.from([0x1f, 0x8b, 8, 0]),
    code: 'file.notWhatItSays',
    vi: 'packed.csv.gz: đây là tệp nén GZIP, không phải danh sách hay phương án. Hãy xuất lại thành Excel (.xlsx), CSV, GeoJSON hoặc KML rồi mở.',
    en: 'packed.csv.gz: this is a GZIP archive, not a list or a plan. Export it as Excel (.xlsx), CSV, GeoJSON or KML and open that.',
  },
  {
    file: 'abyss.geojson',
    bytes: () => strToU8(`{"type":"FeatureCollection","features":[],"a":${'['.repeat(500_000)}${']'.repeat(500_000)}}`),
    code: 'json.tooDeep',
    vi: 'abyss.geojson: dữ liệu lồng nhau quá 32 tầng nên không đọc.',
    en: 'abyss.geojson: the data nests deeper than 32 levels and is not read.',
  },
];
