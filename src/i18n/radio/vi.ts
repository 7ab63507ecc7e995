import { createFormats } from '../formats';
import { viMeasured } from './viMeasured';
import { viTerrain } from './viTerrain';
import { viTiles } from './viTiles';

const { decimal, integer, distance } = createFormats('vi');

/** What the dialog of radio assumptions says. */
export const viRadio = {
  title: 'Giả định vô tuyến',
  open: 'Giả định vô tuyến…',
  tabsLabel: 'Nhóm giả định',
  tabs: { model: 'Ngưỡng và mô hình', bands: 'Băng tần', terrain: 'Địa hình', measured: 'Đo kiểm' },
  assumption: 'Giả định quy hoạch',
  note: 'Các số này là giả định của người lập quy hoạch, ghi trong tệp phương án và sửa được; không phải giới hạn pháp lý. Ô để trống dùng giá trị thường dùng, hiện mờ trong ô.',
  now: (villages: number, households: number) =>
    `Với các giả định này: ${integer(villages)} thôn, bản lõm sóng, ${integer(households)} hộ.`,
  reset: 'Về giá trị thường dùng',
  allUsual: 'Đang dùng các giá trị thường dùng.',
  units: { dbm: 'dBm', db: 'dB', dbi: 'dBi', m: 'm', mhz: 'MHz', percent: '%', degrees: '°', n: 'N/km', n0: 'N' },
  terrain: viTerrain,
  tiles: viTiles,
  measured: viMeasured,
  model: {
    title: 'Mô hình',
    names: { radius: 'Bán kính', empirical: 'Thực nghiệm', terrain: 'Địa hình' },
    unused: 'Mô hình bán kính không dùng các giả định dưới đây, trừ khi lấy bán kính từ băng tần.',
    reach: 'Giới hạn tầm phục vụ (định thời)',
    outOfSight:
      'Công thức 3GPP luôn được tính như không nhìn thẳng tới trạm (NLOS), không chọn ngẫu nhiên: đây là giả định thận trọng. Muốn xét tầm nhìn thật, dùng mô hình địa hình.',
    formula: 'Công thức thực nghiệm',
    fallback: 'Công thức khi đường truyền không có dữ liệu địa hình',
    formulas: {
      freeSpace: 'Không gian tự do',
      okumuraHata: 'Okumura–Hata',
      cost231Hata: 'COST-231–Hata',
      extendedHata: 'Hata mở rộng (SM.2028)',
      rma: '3GPP 38.901 RMa',
      uma: '3GPP 38.901 UMa',
      umi: '3GPP 38.901 UMi',
    },
  },
  threshold: {
    title: 'Ngưỡng',
    field: 'Mức thu RSRP tối thiểu',
    classes: 'Các lớp mức thu; bấm để lấy làm ngưỡng',
    pick: (dbm: number) => `Lấy ${dbm} dBm làm ngưỡng`,
    names: {
      indoor: 'trong nhà',
      good: 'tốt',
      fair: 'khá',
      covered: 'có sóng',
      weak: 'yếu',
      edge: 'rìa vùng phủ',
      none: 'dưới mọi lớp',
    },
  },
  margin: {
    title: 'Độ dự trữ',
    sigma: 'Độ lệch chuẩn che khuất σ',
    probability: 'Xác suất phục vụ tại điểm',
    own: 'Độ dự trữ điểm',
    computed: (point: number, sigma: number, percent: number) =>
      `Tính từ σ = ${decimal(sigma, 1)} dB và xác suất ${decimal(percent, Number.isInteger(percent) ? 0 : 1)} %: độ dự trữ điểm ${decimal(point, 1)} dB.`,
    needs: (dbm: number) =>
      `Cộng cả tổn hao, thôn được phủ khi mức thu trung vị ngoài trời đạt từ ${decimal(dbm, 1).replace('-', '−')} dBm.`,
    area: (db: number) => `Khi đổi quỹ đường truyền ra bán kính thì dùng độ dự trữ vùng, ${decimal(db, 1)} dB.`,
  },
  receiver: {
    title: 'Máy thu và tổn hao',
    height: 'Độ cao máy thu',
    body: 'Tổn hao cơ thể và máy',
    building: 'Tổn hao vào nhà',
    buildingHint: '0: tính ngoài trời',
  },
  ground: {
    title: 'Môi trường',
    environment: 'Môi trường quanh thôn (công thức)',
    environments: {
      metropolis: 'Đô thị lớn',
      urban: 'Đô thị',
      suburban: 'Ngoại ô, thị trấn',
      quasiOpen: 'Bán trống trải',
      open: 'Trống trải',
    },
    clutter: 'Vật che trên mặt đất (P.1812)',
    clutters: {
      none: 'Không tính',
      open: 'Trống trải, nông thôn',
      suburban: 'Ngoại ô',
      forest: 'Rừng',
      urban: 'Đô thị',
      denseUrban: 'Đô thị dày đặc',
    },
    clutterHeight: (name: string, heightM: number) => `${name}, ${integer(heightM)} m`,
    dN: 'Độ dốc chiết suất ΔN',
    n0: 'Chiết suất mặt biển N₀',
  },
  site: {
    title: 'Trạm chưa khai báo',
    height: 'Chiều cao cột',
    beamwidth: 'Độ mở búp sóng ngang',
    tilt: 'Góc ngẩng xuống',
    band: 'Băng tần mặc định',
    bandName: (band: string) => `${band} MHz`,
  },
  bands: {
    label: 'Băng tần',
    name: (band: string) => `${band} MHz`,
    dated: (month: string) => `Giả định tháng ${month}`,
    edited: 'Đã sửa trong phương án này.',
    usual: 'Giá trị thường dùng của trạm vĩ mô nông thôn.',
    technology: 'Công nghệ',
    asOf: 'Tháng của giả định',
    asOfBad: 'Viết tháng dạng 2026-11',
    operator: 'Nhà mạng',
    operatorAny: 'mọi nhà mạng',
    freq: 'Tần số',
    power: 'Công suất sóng mang mỗi nhánh',
    bandwidth: 'Băng thông',
    gain: 'Độ lợi ăng-ten',
    feeder: 'Tổn hao phi-đơ',
    eirp: 'EIRP mỗi phần tử tài nguyên',
    eirpFrom: (blocks: number) =>
      `Công suất chia cho ${integer(12 * blocks)} sóng mang con (${integer(blocks)} khối), cộng độ lợi, trừ phi-đơ.`,
    radii: 'Bán kính từ quỹ đường truyền',
    radiiFrom: (model: string, heightM: number) =>
      `Theo ${model}, cột ${decimal(heightM, Number.isInteger(heightM) ? 0 : 1)} m, độ dự trữ vùng. Nhiều nhất 40 km.`,
    extrapolated: 'Trên 2000 MHz công thức là ngoại suy.',
    beyond: 'Trên 20 km đã ra ngoài phạm vi của công thức.',
    setting: 'Địa hình',
    radius: 'Bán kính',
    distance,
    take: (technology: string) => `Dùng làm bán kính mặc định của ${technology}`,
    taken: (technology: string) => `Đang là bán kính mặc định của ${technology}`,
    makeDefault: 'Dùng băng này cho trạm chưa khai báo',
    isDefault: 'Trạm chưa khai báo dùng băng này',
  },
};

export type RadioWords = typeof viRadio;
