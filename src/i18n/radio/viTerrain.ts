import { createFormats } from '../formats';

const { decimal, integer, percent } = createFormats('vi');

export const viTerrain = {
  title: 'Nguồn địa hình',
  none: 'Chưa có mô hình độ cao nào. Mô hình địa hình sẽ tính bằng công thức thực nghiệm và nói rõ bao nhiêu đường truyền.',
  noneShort: 'Chưa có mô hình độ cao nào.',
  manage: 'Nguồn địa hình…',
  drop: 'Thả tệp .hgt, .hgt.gz, .zip hoặc GeoTIFF vào trang, hoặc chọn tệp.',
  choose: 'Chọn tệp độ cao…',
  builtIn: 'Dùng địa hình minh hoạ có sẵn',
  loading: 'Đang tải địa hình minh hoạ…',
  covers: (share: number, villages: number) =>
    `Biết độ cao tại ${percent(share)} trong ${integer(villages)} thôn, bản của phương án.`,
  knows: (share: number) => `phủ ${percent(share)} số thôn`,
  illustrative: 'Địa hình minh hoạ',
  illustrativeNote: 'Độ cao bịa ra để minh hoạ, không phải số đo. Mọi kết quả dựa trên nó đều ghi “địa hình minh hoạ”.',
  setAside: 'Đang gác lại vì đã có độ cao thật: hai loại không bao giờ trộn lẫn.',
  surface: 'Mô hình bề mặt (DSM): đã có ngọn cây và mái nhà, không cộng thêm vật che.',
  step: (metres: number) => `ô ${metres < 100 ? decimal(metres, 0) : integer(metres)} m`,
  voids: (share: number) => (share === 0 ? 'không có ô trống' : `${percent(share)} ô trống`),
  box: (west: string, south: string, east: string, north: string) => `${south}–${north} B, ${west}–${east} Đ`,
  degrees: (value: number) => `${decimal(value, 2)}°`,
  remove: (name: string) => `Bỏ ${name}`,
  raise: (name: string) => `Đưa ${name} lên trước`,
  order: 'Lưới mịn hơn được dùng trước; lưới ngang nhau theo thứ tự trong danh sách.',
  kept: 'Tệp của bạn được giữ trên máy này cho lần sau và không gửi đi đâu. Bỏ khỏi danh sách là xoá khỏi máy.',
  forget: 'Quên tất cả',
  issues: 'Khi đọc tệp',
};

export type TerrainWords = typeof viTerrain;
