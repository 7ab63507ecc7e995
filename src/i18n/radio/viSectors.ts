import { createFormats } from '../formats';

const { decimal } = createFormats('vi');
const figure = (value: number): string => decimal(value, Number.isInteger(value) ? 0 : 1);

export const viSectors = {
  title: 'Sector và ăng-ten',
  omni: (dbm: number, mhz: number) =>
    `Chưa khai báo sector: tính như ăng-ten vô hướng, ${figure(mhz)} MHz, ${decimal(dbm, 1)} dBm mỗi phần tử tài nguyên (giả định quy hoạch).`,
  radiusModel: 'Mô hình bán kính không xét hướng ăng-ten; mô hình thực nghiệm và địa hình thì có.',
  disagree: 'Các danh sách sector của trạm không dài bằng nhau nên trạm được tính như vô hướng.',
  sector: (number: number) => `Sector ${number}`,
  azimuth: 'Phương vị',
  beamwidth: 'Độ mở',
  tilt: 'Ngẩng xuống',
  freq: 'Tần số',
  eirp: 'EIRP/RE',
  antenna: 'Ăng-ten',
  parametric: 'Búp chuẩn theo độ mở',
  gain: (dbi: number) => `Độ lợi ${decimal(dbi, 1)} dBi của tệp ăng-ten thay cho độ lợi trong quỹ đường truyền.`,
  gainUnused: (dbi: number) => `Tệp ăng-ten ghi ${decimal(dbi, 1)} dBi; sector này ghi EIRP riêng nên giữ EIRP ấy.`,
  noGain: 'Tệp ăng-ten không ghi độ lợi: giữ độ lợi trong quỹ đường truyền.',
  importMsi: 'Nhập tệp MSI…',
  imported: 'Khi đọc tệp ăng-ten',
  add: 'Thêm sector',
  three: '3 sector 0°/120°/240°',
  remove: (number: number) => `Bỏ sector ${number}`,
  makeOmni: 'Về vô hướng',
  assumed: 'Ô để trống dùng giả định của phương án.',
  turn: 'Trên bản đồ: kéo chấm ở đầu búp sóng, hoặc dùng phím mũi tên, để xoay.',
  handle: (number: number, name: string) => `Phương vị sector ${number} của ${name}`,
  degrees: (value: number) => `${figure(value)}°`,
};

export type SectorWords = typeof viSectors;
