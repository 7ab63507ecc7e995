import { createFormats } from '../formats';

const { decimal, integer, distance } = createFormats('vi');
const db = (value: number): string => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)} dB`;

export const viMeasured = {
  title: 'Đo kiểm và hiệu chỉnh',
  about:
    'So mức thu mô hình với mức thu đo được để biết mô hình lệch bao nhiêu. Tệp CSV cần cột lat, lon, rsrp; nếu có thì thêm thời gian, trạm, nhà mạng, băng tần. Điểm đo không nằm trong phương án.',
  choose: 'Chọn tệp đo CSV…',
  another: 'Chọn tệp khác…',
  remove: 'Bỏ điểm đo',
  again: 'So lại với phương án hiện tại',
  stale: 'Phương án đã đổi từ lúc so.',
  points: (count: number, name: string) => `${integer(count)} điểm đo được, tệp ${name}`,
  legend: 'Đo được (RSRP)',
  classes: (dbm: number) => `≥ −${-dbm} dBm`,
  below: 'dưới −120 dBm',
  compared: (model: string) => `So với mô hình ${model.toLowerCase()}, chưa hiệu chỉnh`,
  site: 'Trạm',
  count: 'Điểm',
  bias: 'Lệch',
  rmse: 'RMSE',
  all: 'Tất cả',
  biasValue: db,
  rmseValue: (value: number) => `${decimal(value, 1)} dB`,
  biasNote: 'Lệch = mô hình trừ đo được: số dương là mô hình hứa quá.',
  unmatched: (count: number) => `${integer(count)} điểm không thuộc trạm nào của phương án nên không tính.`,
  more: (count: number) => `và ${integer(count)} trạm khác`,
  fits: 'Hiệu chỉnh',
  offset: 'Cộng một số',
  slope: 'Cộng một số và độ dốc theo khoảng cách',
  fit: (offset: number, slope: number) =>
    slope === 0 ? db(offset) : `${db(offset)} tại 1 km, ${db(slope)} mỗi mười lần khoảng cách`,
  left: (rmse: number) => `còn lại ${decimal(rmse, 1)} dB`,
  within: (from: number, to: number) =>
    `Điểm đo cách trạm ${distance(from)} đến ${distance(to)}; ngoài khoảng đó giữ nguyên mức ở đầu mút.`,
  apply: 'Dùng',
  applied: 'Đang dùng',
  drop: 'Bỏ hiệu chỉnh',
  uncalibrated: 'Chưa hiệu chỉnh',
  uncalibratedNote: 'Mức thu mô hình chưa được so với đo kiểm; sai số thường gặp là 7–9 dB.',
  calibrated: (name: string, month: string, points: number, rmse: number) =>
    `Đã hiệu chỉnh theo “${name}” (${month}): ${integer(points)} điểm, sai số còn lại ${decimal(rmse, 1)} dB. Đây là giả định của phương án.`,
  otherModel: 'Hiệu chỉnh hiện có là của mô hình khác nên chưa dùng đến.',
  issues: 'Khi đọc tệp đo',
};

export type MeasuredWords = typeof viMeasured;
