import type { IssueCode } from '../../core/checks/issue';
import type { ModelKey } from '../../core/radio/pathLossModel';
import type { MessageParams } from '../describeIssue';
import { modelName } from '../modelNames';
import { exchangeIssuesVi } from './exchangeIssues';

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 7 });
const n = (value: string | number | undefined): string =>
  typeof value === 'number' ? number.format(value) : (value ?? '');
const place = ({ lat, lng }: MessageParams): string => `${Number(lat).toFixed(2)}; ${Number(lng).toFixed(2)}`;
const said = ({ value }: MessageParams): string => (value === undefined || value === '' ? 'giá trị' : `"${value}"`);

const FILE_TYPES: Readonly<Record<string, string>> = {
  png: 'ảnh PNG',
  jpeg: 'ảnh JPEG',
  gif: 'ảnh GIF',
  pdf: 'tài liệu PDF',
  zip: 'tệp nén ZIP bị cắt ngang',
  gzip: 'tệp nén GZIP',
  xls: 'tệp Excel đời cũ (.xls)',
  html: 'trang web HTML',
  xml: 'tệp XML hoặc KML',
  binary: 'tệp nhị phân',
};

/** Mọi điều có thể nói về một tệp, một dòng hay một phương án. */
export const issuesVi: Readonly<Record<IssueCode, (p: MessageParams) => string>> = {
  ...exchangeIssuesVi,
  'file.empty': () => 'tệp trống, không có gì để đọc.',
  'file.tooLarge': (p) =>
    `tệp nặng ${n(p.sizeMb)} MB, vượt giới hạn ${n(p.maxMb)} MB. Hãy chia thành nhiều tệp nhỏ hơn.`,
  'file.notWhatItSays': (p) =>
    `đây là ${FILE_TYPES[String(p.type)] ?? 'tệp khác'}, không phải danh sách hay phương án. Hãy xuất lại thành Excel (.xlsx), CSV, GeoJSON hoặc KML rồi mở.`,
  'file.encodingGuessed': (p) => `tệp không phải UTF-8, đã đọc theo bảng mã ${p.encoding}. Hãy xem lại dấu tiếng Việt.`,
  'json.truncated': (p) =>
    `tệp bị cắt ngang ở dòng văn bản ${n(p.line)}, ký tự ${n(p.column)}. Hãy chép hoặc tải lại tệp.`,
  'json.syntax': (p) =>
    p.line
      ? `sai cú pháp JSON ở dòng văn bản ${n(p.line)}, ký tự ${n(p.column)}${p.value ? `, gần ${said(p)}` : ''}.`
      : 'sai cú pháp JSON.',
  'json.tooDeep': (p) => `dữ liệu lồng nhau quá ${n(p.max)} tầng nên không đọc.`,
  'json.notFinite': () => 'có số quá lớn, máy không giữ được. Hãy sửa lại số đó.',
  'json.nanLiterals': (p) =>
    `tệp có ${n(p.count)} chỗ ghi NaN hoặc Infinity, không phải số; các chỗ ấy được xem là chữ.`,
  'geojson.notGeojson': () => 'tệp là JSON nhưng không phải GeoJSON (FeatureCollection).',
  'geojson.noFeatures': () => 'FeatureCollection không có danh sách "features".',
  'geojson.badFeature': () => 'đối tượng này không phải Feature của GeoJSON.',
  'geojson.othersKept': (p) => `${n(p.count)} đối tượng không phải thôn hay trạm; vẫn được giữ nguyên trong tệp.`,
  'plan.noHeader': () =>
    'tệp không có phần đầu của phương án Phủ Sóng; thôn và trạm được nhận theo thuộc tính, các thiết lập lấy mặc định.',
  'plan.otherFormat': (p) => `phần đầu "phuSong" ghi ${said(p)}, không phải phương án của Phủ Sóng.`,
  'plan.newerVersion': (p) =>
    `phương án thuộc phiên bản ${n(p.version)}, chương trình này chỉ đọc đến phiên bản ${n(p.known)}. Hãy cập nhật chương trình.`,
  'plan.badVersion': (p) => `số phiên bản của phương án là ${said(p)}; phải là số nguyên từ 1 trở lên.`,
  'plan.badHeader': (p) => `phần đầu của phương án có ${said(p)} không hợp lệ; đã dùng giá trị mặc định.`,
  'plan.modelUnavailable': (p) => `mô hình ${said(p)} chưa có trong phiên bản này; đã dùng mô hình bán kính.`,
  'plan.noVillages': () => 'không có thôn nào.',
  'plan.noSites': () => 'không có trạm nào.',
  'plan.defaultRadiusAssumed': (p) =>
    `${n(p.count)} trạm không ghi bán kính: giả định ${n(p.radiusM)} m. Đặt bán kính khác bằng --radius-m.`,
  'crs.unknown': (p) =>
    `không biết hệ toạ độ ${said(p)}. Hãy xuất lại theo WGS84 (EPSG:4326) hoặc VN-2000 (Quảng Ninh: EPSG:5899).`,
  'crs.missing': () =>
    'toạ độ tính bằng mét nhưng tệp không ghi hệ toạ độ. Hãy chọn hệ toạ độ (Quảng Ninh: VN-2000, EPSG:5899; trên dòng lệnh: --crs EPSG:5899).',
  'crs.converted': (p) =>
    `toạ độ đã được chuyển từ ${said(p)} sang WGS84.${p.option ? ` Tệp không ghi hệ toạ độ, đây là phỏng đoán: nếu không đúng, hãy ghi ${p.option} EPSG:n.` : ''}`,
  'crs.meridianDoubtful': (p) =>
    `phần lớn các điểm nằm ngoài Quảng Ninh khi đọc theo ${said(p)}. Kinh tuyến trục có thể sai: lệch 15' là lệch khoảng 26 km.${p.systems ? ` Đọc theo ${p.systems} thì các điểm nằm trong tỉnh.` : ''}${p.option ? ` Hãy ghi hệ toạ độ bằng ${p.option} EPSG:n.` : ''}`,
  'id.generated': (p) => `${n(p.count)} dòng không có mã; đã đặt mã theo nội dung của dòng.`,
  'id.duplicate': (p) => `mã ${said(p)} bị trùng. Mỗi thôn, mỗi trạm cần một mã riêng.`,
  'place.missingVillage': (p) => `thôn${p.value ? ` ${said(p)}` : ''} chưa có toạ độ. Hãy điền vĩ độ và kinh độ.`,
  'place.missingSite': (p) =>
    `${p.count ? `${n(p.count)} trạm` : 'trạm'} chưa có vị trí: được giữ lại, chưa tính phủ sóng.`,
  'place.notPoint': (p) => `hình học ${said(p)} không phải một điểm.`,
  'place.notNumber': (p) => `toạ độ ${said(p)} không phải hai số (kinh độ, vĩ độ).`,
  'place.outOfRange': (p) =>
    `${said(p)} nằm ngoài ${p.min === undefined ? 'phạm vi kinh độ ±180°, vĩ độ ±90°' : `${n(p.min)}°–${n(p.max)}°`}.${p.likely === undefined ? '' : ` Có phải là ${n(p.likely)} không?`}`,
  'place.outsideVietnam': (p) => `${p.value ? said(p) : `${n(p.count)} điểm`} nằm ngoài Việt Nam. Hãy xem lại toạ độ.`,
  'place.outsideBoundary': (p) => `${n(p.count)} thôn nằm ngoài ranh giới của phương án.`,
  'place.swapped': (p) => `${n(p.count)} điểm viết vĩ độ và kinh độ ngược chỗ; đã đổi lại.`,
  'place.altitudeDropped': (p) => `${n(p.count)} điểm có độ cao đi kèm toạ độ; phương án không dùng nên không giữ.`,
  'area.badRing': () => 'đường viền của vùng phải có ít nhất 4 điểm và khép kín.',
  'area.notPolygon': (p) => `vùng phải là Polygon hoặc MultiPolygon, không phải ${said(p)}.`,
  'field.notText': (p) => `${said(p)} không phải chữ; được giữ nguyên nhưng không dùng.`,
  'field.notNumber': (p) => `${said(p)} không phải là số.`,
  'field.notWhole': (p) => `${said(p)} phải là số nguyên.`,
  'field.negative': (p) => `${said(p)} là số âm; phải từ 0 trở lên.`,
  'field.notYesNo': (p) => `${said(p)} không rõ là có hay không; được giữ nguyên nhưng không dùng.`,
  'field.notInList': (p) =>
    `${said(p)} không thuộc các giá trị đã biết (${p.allowed}); được giữ nguyên nhưng không dùng.`,
  'radius.notPositive': (p) => `bán kính ${said(p)} phải lớn hơn 0 và không quá ${n(p.maxKm)} km.`,
  'radius.tooLarge': (p) => `bán kính ${said(p)} m vượt giới hạn ${n(p.maxKm)} km. Đơn vị là mét.`,
  'radius.tiny': (p) =>
    `${n(p.count)} trạm có bán kính dưới ${n(p.minM)} m. Đơn vị là mét; có phải số liệu ghi theo km không?`,
  'sectors.badList': (p) =>
    `${said(p)} không phải danh sách số từ ${p.least} đến ${p.greatest} cách nhau bằng ";". Giá trị được giữ lại nhưng không dùng.`,
  'sectors.unequal': (p) =>
    `${p.count} trạm có các danh sách anten (hướng, độ rộng búp, góc cụp …) dài không bằng nhau: mỗi trạm được tính như một anten vô hướng.`,
  'antenna.notMsi': () => 'đây không phải tệp anten (.msi): không có hai mặt cắt HORIZONTAL và VERTICAL.',
  'antenna.badLine': (p) => `dòng ${p.line} không đọc được thành góc và độ suy giảm: ${said(p)}.`,
  'antenna.missingAngles': (p) =>
    `mặt cắt ${p.cut === 'horizontal' ? 'ngang' : 'đứng'} chỉ có ${p.found} trên 360 góc; khoảng trống rộng nhất ${p.hole}°, quá rộng để nội suy.`,
  'antenna.badUnit': (p) =>
    `${said(p)}: không biết đơn vị này. Độ lợi tính bằng dBi hoặc dBd, suy giảm bằng dB từ 0 trở lên.`,
  'antenna.anglesFilled': (p) =>
    `mặt cắt ${p.cut === 'horizontal' ? 'ngang' : 'đứng'} chỉ có ${p.found} trên 360 góc; các góc còn lại được nội suy tuyến tính.`,
  'antenna.unitAssumed': (p) => `${said(p)}: độ lợi không ghi đơn vị, được hiểu là dBd như Planet.`,
  'antenna.noGain': () => 'tệp không ghi độ lợi; giữ độ lợi trong quỹ đường truyền.',
  'status.unknown': (p) => `trạng thái ${said(p)} không có. Hãy dùng một trong: ${p.allowed}.`,
  'csv.noHeader': () => 'không nhận ra dòng tiêu đề. Hãy chọn cột cho mã, tên, vĩ độ và kinh độ.',
  'csv.columnNumbers': () => 'dòng này chỉ đánh số cột, không phải dữ liệu nên không đọc.',
  'csv.headerOnly': () => 'danh sách trống: chỉ có dòng tiêu đề.',
  'csv.badQuotes': () => 'dấu ngoặc kép mở mà không đóng; các dòng sau có thể bị đọc lẫn. Hãy sửa dấu ngoặc kép.',
  'csv.missingColumn': (p) => `thiếu cột ${p.columns}. Hãy thêm cột hoặc chọn cột tương ứng.`,
  'csv.wrongCellCount': (p) =>
    `dòng có ${n(p.found)} ô, tiêu đề chỉ có ${n(p.expected)}. Số thập phân dùng dấu phẩy cần đặt trong ngoặc kép.`,
  'csv.extraColumns': (p) => `các cột chưa biết (${p.columns}) được giữ nguyên.`,
  'coordinate.unreadable': (p) =>
    p.value
      ? `không đọc được toạ độ ${said(p)}. Ví dụ đúng: 21,4856 hoặc 21°29'10"B.`
      : 'ô toạ độ để trống. Hãy điền đủ vĩ độ và kinh độ.',
  'terrain.notDem': () =>
    'tệp không phải mô hình độ cao. Hãy dùng .hgt (SRTM) hoặc GeoTIFF một kênh số đo độ cao, không phải ảnh tô bóng.',
  'terrain.badName': () => 'tên tệp .hgt phải cho biết góc tây nam, ví dụ N21E107.hgt. Hãy đặt lại tên tệp rồi mở.',
  'terrain.wrongSize': (p) =>
    `ô .hgt dài ${n(p.bytes)} byte, phải là ${n(p.expected)} byte. Tệp bị cắt hoặc không phải SRTM 1″ hay 3″; hãy tải lại.`,
  'terrain.truncated': () => 'tệp độ cao bị cắt ngang hoặc hỏng. Hãy tải lại tệp.',
  'terrain.tooLarge': (p) => `mô hình độ cao quá lớn (hơn ${n(p.maxMb)} MB khi mở ra). Hãy cắt lấy vùng cần dùng.`,
  'terrain.nothingInside': () => 'tệp nén không có ô .hgt hay GeoTIFF nào.',
  'terrain.noCrs': () =>
    'GeoTIFF không ghi hệ toạ độ hoặc vị trí, nên không đặt được lên bản đồ. Hãy gán hệ toạ độ rồi xuất lại.',
  'terrain.unknownCrs': (p) =>
    `hệ toạ độ ${p.value ?? ''} của GeoTIFF chưa được hỗ trợ. Hãy chuyển sang WGS84 (EPSG:4326), UTM hoặc VN-2000.`,
  'mast.outsideRange': (p) =>
    `${n(p.count)} trạm có chiều cao cột ngoài khoảng ${n(p.least)}…${n(p.most)} m của mô hình ${modelName(p.model as ModelKey, 'vi')}: mức thu là ngoại suy. Hãy xem lại chiều cao (mét).`,
  'freq.outsideRange': (p) =>
    `${n(p.count)} trạm có tần số ngoài khoảng ${n(p.least)}…${n(p.most)} MHz của mô hình ${modelName(p.model as ModelKey, 'vi')}: mức thu là ngoại suy.`,
  'terrain.notDegrees': () =>
    'GeoTIFF ghi hệ toạ độ là kinh độ, vĩ độ nhưng số liệu không phải độ (có thể là mét, hoặc vĩ độ đứng trước). Hãy gán lại hệ toạ độ.',
  'terrain.elsewhere': (p) =>
    `mô hình độ cao nằm ở nơi khác (kinh độ ${p.west}…${p.east}, vĩ độ ${p.south}…${p.north}), không có độ cao cho thôn hay trạm nào của phương án. Hãy xem lại tệp hoặc hệ toạ độ.`,
  'terrain.voids': (p) =>
    `có ${n(p.voids)} ô trống trong ${n(p.samples)} ô độ cao. Ô trống được giữ là không có dữ liệu, không tính là mặt biển.`,
  'terrain.allVoid': () => 'mô hình độ cao chỉ toàn ô trống.',
  'terrain.notCovered': (p) =>
    `${n(p.cells)} trong ${n(p.of)} ô của vùng cần tính không có dữ liệu địa hình; các ô đó để trống trong kết quả.`,
  'terrain.unsupported': (p) =>
    `kiểu GeoTIFF này chưa đọc được (${p.value ?? ''}). Hãy lưu lại thành GeoTIFF thường (little-endian, không predictor).`,
  'measured.noColumns': () => 'không thấy cột vĩ độ, kinh độ và RSRP (dBm). Hãy đặt tên cột là lat, lon, rsrp.',
  'measured.badPlace': (p) => `toạ độ "${p.value ?? ''}" không đọc được; điểm đo này bị bỏ qua.`,
  'measured.badLevel': (p) =>
    `mức thu "${p.value ?? ''}" không nằm trong ${p.least}…${p.greatest} dBm; điểm đo này bị bỏ qua.`,
  'measured.moreBadRows': (p) => `còn ${n(p.rows)} dòng khác không đọc được.`,
  'terrain.notKept': () =>
    'mô hình độ cao đang được dùng, nhưng trình duyệt không lưu được cho lần sau: hết chỗ hoặc không cho phép lưu.',
  'terrain.notServed': () => 'không tải được địa hình minh hoạ có sẵn từ máy chủ của trang.',
  'tiles.missing': (p) =>
    `máy chủ không có ${n(p.tiles)} mảnh độ cao (mảnh đầu quanh ${place(p)}). Chỗ đó để trống, không tính là mặt biển.`,
  'tiles.failed': (p) =>
    `chưa tải được ${n(p.tiles)} mảnh độ cao (mảnh đầu quanh ${place(p)}). Chỗ đó để trống cho tới khi tải lại.`,
  'tiles.unreadable': (p) =>
    `${n(p.tiles)} mảnh tải về không phải ảnh độ cao Terrarium (mảnh đầu quanh ${place(p)}). Chỗ đó để trống.`,
  'switchedOff.unknownSite': (p) => `${n(p.count)} mã trạm đang tắt không có trong phương án.`,
};
