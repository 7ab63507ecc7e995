import { createFormats } from '../formats';

const { decimal, integer, distance, date } = createFormats('vi');
const megabytes = (bytes: number): string => `${decimal(bytes / 1e6, bytes < 1e7 ? 1 : 0)}\u00a0MB`;

export const viTiles = {
  open: 'Tải từ mạng…',
  title: 'Tải địa hình từ mạng',
  intro:
    'Trang chỉ hỏi máy chủ ngoài sau khi bạn bấm đồng ý. Máy chủ đó sẽ biết địa chỉ mạng của máy này và vùng bạn cần.',
  url: 'Địa chỉ các mảnh độ cao (PNG kiểu Terrarium)',
  badUrl: 'Cần một địa chỉ https:// có đủ {z}, {x} và {y}.',
  spacing: 'Khoảng cách giữa hai điểm độ cao',
  offer: (metres: number, zoom: number) => `khoảng ${integer(metres)} m (mức ${integer(zoom)})`,
  spacingHint:
    'Với bộ công cộng, độ cao ở Việt Nam có gốc SRTM, bước khoảng 30 m: lưới mịn hơn thế chỉ là nội suy, không thêm chi tiết.',
  attribution: 'Nguồn và giấy phép, theo nhà cung cấp',
  attributionHint: 'Được ghi vào danh mục nguồn của phương án và đi theo mọi bản xuất.',
  host: 'Máy chủ',
  area: 'Vùng tải',
  areaText: (marginM: number) => `các điểm của phương án và ${distance(marginM)} xung quanh`,
  load: 'Sẽ tải',
  loadText: (tiles: number, bytes: number) => `${integer(tiles)} mảnh, ước chừng ${megabytes(bytes)}`,
  sea: 'Biển',
  seaText: 'mặt biển là 0 m; độ sâu đáy biển trong dữ liệu không dùng. Chỗ không có dữ liệu để trống.',
  notAllowed: (host: string) =>
    `Trang chưa được phép hỏi ${host}, và không tự cho phép mình được. Chưa có gì được gửi đi. Hãy khởi động lại bằng lệnh:`,
  command: (host: string) => `npm start -- --allow-host ${host}`,
  noPlaces: 'Phương án chưa có điểm nào, hoặc trải quá rộng để tải về.',
  agree: (tiles: number, host: string) => `Đồng ý, tải ${integer(tiles)} mảnh từ ${host}`,
  partial: (tiles: number, bytes: number) =>
    `Lần tải trước dừng giữa chừng. Đã giữ ${integer(tiles)} mảnh (${megabytes(bytes)}) trên máy này; tải lại sẽ đi tiếp từ đó.`,
  forgetPartial: 'Xoá phần đã tải',
  from: (host: string, day: string) => `Tải từ ${host} ngày ${date(day)}`,
  kept: (bytes: number) => `giữ ${megabytes(bytes)} trên máy này`,
  missing: (tiles: number) => `máy chủ không có ${integer(tiles)} mảnh`,
  retry: (tiles: number) => `Tải lại ${integer(tiles)} mảnh hỏng`,
  noted: 'Đã ghi trong nguồn của phương án.',
  note: 'Ghi vào nguồn của phương án',
};

export type TilesWords = typeof viTiles;
