import type { ModelKey } from '../../core/radio/pathLossModel';
import { createFormats } from '../formats';
import { modelName } from '../modelNames';

const { decimal, integer, percent, distance } = createFormats('vi');

const km = (value: number): string => `km\u00a0${decimal(value, 1)}`;
const metres = (value: number): string => `${integer(value)}\u00a0m`;

export const viProfile = {
  title: 'Mặt cắt địa hình',
  open: 'Mặt cắt địa hình',
  openTo: (site: string) => `Mặt cắt tới ${site}`,
  openFrom: 'Mặt cắt từ trạm này…',
  pickTwo: 'Chọn hai điểm trên bản đồ',
  betweenTwo: 'Mặt cắt địa hình giữa hai điểm',
  close: 'Đóng mặt cắt',
  place: 'Điểm trên bản đồ',
  pickFrom: 'Bấm lên bản đồ chỗ đặt cột phát.',
  pickTo: 'Bấm lên bản đồ nơi thu sóng.',
  fromSite: 'Trạm phát',
  off: (name: string) => `${name} (chưa tính)`,
  distance: 'Khoảng cách',
  loss: 'Suy hao',
  level: 'Mức thu',
  margin: 'Độ dự trữ',
  probability: 'Xác suất có sóng',
  height: 'Cột phát',
  model: 'Mô hình',
  km: (value: number) => `${decimal(value, 1)}\u00a0km`,
  dB: (value: number) => `${decimal(value, 1)}\u00a0dB`,
  dBm: (value: number) => `${decimal(value, 0).replace('-', '−')}\u00a0dBm`,
  signedDb: (value: number) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)}\u00a0dB`,
  percent,
  metres,
  modelOf: (model: ModelKey, freqMHz: number) => `${modelName(model, 'vi')}, ${integer(freqMHz)}\u00a0MHz`,
  served: (marginDb: number) => `Đủ sóng, dư ${decimal(marginDb, 1)}\u00a0dB`,
  dead: (missingDb: number) => `Thiếu ${decimal(missingDb, 1)}\u00a0dB`,
  ridge: (atKm: number, overM: number) => `sườn núi ở ${km(atKm)}, cao hơn tia ${metres(overM)}`,
  trees: (atKm: number, overM: number) => `cây cối, nhà cửa ở ${km(atKm)}, cao hơn tia ${metres(overM)}`,
  curve: (atKm: number, overM: number) => `độ cong Trái Đất che tia ${metres(overM)} ở ${km(atKm)}`,
  tight: (atKm: number, freeM: number) => `tia thông nhưng chỉ hở ${metres(freeM)} ở ${km(atKm)}`,
  clear: 'tầm nhìn thông, vùng Fresnel 60\u00a0% thoáng',
  formula: (model: ModelKey) => `không đủ địa hình trên đường này, tính tạm theo ${modelName(model, 'vi')}`,
  outOfRange: 'Ngoài phạm vi của mô hình này: chỉ để tham khảo.',
  illustrative: 'Địa hình minh hoạ',
  illustrativeNote: 'Độ cao là dữ liệu minh hoạ, không phải số đo: chỉ để xem cách làm việc.',
  calibrated: 'Đã hiệu chỉnh',
  calibratedNote: (name: string, rmseDb: string) =>
    `Hiệu chỉnh theo “${name}”, sai số còn lại ${rmseDb} dB: giả định của phương án.`,
  uncalibrated: 'Chưa hiệu chỉnh',
  uncalibratedNote: 'Mô hình chưa được hiệu chỉnh bằng số đo tại chỗ.',
  defaultHeight: 'Trạm chưa ghi độ cao cột: dùng giả định của phương án.',
  noTerrain: 'Chưa có dữ liệu địa hình.',
  loadTerrain: 'Nạp địa hình minh hoạ có sẵn',
  loading: 'Đang nạp địa hình…',
  failures: {
    noPlace: 'Trạm hay thôn này chưa có vị trí.',
    samePlace: 'Hai đầu trùng nhau: hãy chọn một nơi khác.',
    tooFar: 'Hai đầu cách nhau quá 120 km.',
  },
  chart: (from: string, to: string) => `Mặt cắt từ ${from} tới ${to}`,
  slider: 'Vị trí trên mặt cắt',
  axisKm: 'km',
  at: (atKm: number) => km(atKm),
  readout: {
    ground: (value: number) => `đất ${metres(value)}`,
    clutter: (value: number) => `vật cản trên đất ${metres(value)}`,
    sight: (value: number) => `tia ${metres(value)}`,
    free: (value: number) => (value < 0 ? `che ${metres(-value)}` : `hở ${metres(value)}`),
    fresnel: (value: number) => `cần hở ${metres(value)} (60\u00a0% vùng Fresnel 1)`,
    sea: 'biển',
    unknown: 'không có dữ liệu độ cao',
    hint: 'Rê chuột hoặc dùng phím mũi tên trên hình để đọc từng điểm.',
  },
  legend: {
    ground: 'Mặt đất',
    clutter: 'Cây, nhà (giả định)',
    sight: 'Tia thẳng',
    fresnel: '60\u00a0% vùng Fresnel 1',
    curve: 'Mặt biển cong',
    sea: 'Đoạn qua biển',
  },
  village: {
    best: 'Trạm mạnh nhất',
    second: 'Trạm mạnh thứ hai',
    inReach: (site: string) => `Sóng từ ${site} đủ mạnh`,
    ridge: (site: string, metresAway: number, overM: number) =>
      `Sườn núi cách ${site} ${distance(metresAway)} cao hơn tia ${metres(overM)}`,
    tooWeak: (site: string) => `Không bị núi che, nhưng sóng từ ${site} tới đây quá yếu`,
    noTerrainData: (site: string, model: string) =>
      `Không có dữ liệu địa hình trên đường tới ${site}: tính tạm theo ${model}, vẫn chưa đủ.`,
    fallback: (model: string) => `Không có dữ liệu địa hình trên đường này: tính tạm theo ${model}.`,
    computing: 'Đang tính mức thu…',
    remedy: 'Cách nhỏ nhất để có sóng',
    louder: 'Tăng công suất hay độ lợi anten',
    rise: 'Nâng cột',
    switchOn: 'Bật một trong các trạm sau là có sóng',
    nearestOff: 'Trạm kế hoạch hay đề xuất khá nhất cũng chưa đủ',
    addDb: (value: number) => `thêm ${decimal(value, 1)}\u00a0dB`,
    addM: (added: number, total: number) => `thêm ${metres(added)}, lên ${metres(total)}`,
    spare: (value: number) => `dư ${decimal(value, 1)}\u00a0dB`,
    short: (value: number) => `còn thiếu ${decimal(value, 1)}\u00a0dB`,
    none: 'Nâng cột tới 150 m cũng chưa đủ: cần một vị trí khác.',
  },
  text: {
    title: 'Đọc mặt cắt bằng chữ',
    path: (from: string, to: string, metresLong: number) => `Từ ${from} tới ${to}, dài ${distance(metresLong)}.`,
    ends: (tx: number, rx: number) =>
      `Đỉnh anten phát ở độ cao ${metres(tx)}, nơi thu ở ${metres(rx)} so với mực nước biển.`,
    highest: (atKm: number, heightM: number) => `Chỗ đất cao nhất: ${metres(heightM)} ở ${km(atKm)}.`,
    sea: (from: number, to: number) => `Qua biển từ ${km(from)} đến ${km(to)}.`,
    unknown: (from: number, to: number) => `Không có dữ liệu độ cao từ ${km(from)} đến ${km(to)}.`,
    loss: (loss: number, freeSpace: number, diffraction: number) =>
      `Suy hao ${decimal(loss, 1)} dB, trong đó không gian tự do ${decimal(freeSpace, 1)} dB và nhiễu xạ ${decimal(diffraction, 1)} dB.`,
    level: (level: number, threshold: number, needed: number) =>
      `Mức thu ${decimal(level, 1)} dBm; cần ${decimal(needed, 1)} dBm (ngưỡng ${decimal(threshold, 0)} dBm cộng hao hụt ở máy và dự trữ che khuất).`,
  },
};

export type ProfileWords = typeof viProfile;
