import type { ProofStatus } from '../../core/optimise/answer';
import type { ContradictionCode, RefusalReason } from '../../core/optimise/choices';
import { createFormats } from '../formats';
import { viConditions } from './viConditions';
import { viOptimiseReports } from './viReports';

const { integer, percent, decimal, distance } = createFormats('vi');
const BILLION = 1_000_000_000;

const money = (vnd: number): string => `${decimal(vnd / BILLION, 2).replace(/,?0+$/, '')}\u00a0tỉ\u00a0đồng`;
/** A sentence; on made-up data it says so. */
const said = (text: string, illustrative: boolean): string =>
  `${text}${illustrative ? ', theo dữ liệu minh hoạ' : ''}.`;
const over = (candidates: number, illustrative: boolean): string =>
  `trên ${integer(candidates)} vị trí${illustrative ? ' minh hoạ' : ''} này và mô hình phủ này`;

/** What a chosen set brings, beside the sites locked in. */
export interface Serving {
  readonly coveredVillages: number;
  readonly of: number;
  readonly coveredHouseholds: number;
  readonly coveredPoints: number;
  readonly costVnd: number;
  readonly lockedIn: number;
}

export const viOptimise = {
  title: 'Nên đặt trạm ở đâu?',
  goal: {
    label: 'Câu hỏi',
    fewest: 'Ít trạm nhất cho mọi thôn, bản lõm sóng',
    cheapest: 'Rẻ nhất cho mọi thôn, bản lõm sóng',
    fewestHint: 'Bao nhiêu trạm, ở đâu, thì không còn thôn nào lõm',
    mostSites: { households: 'Nhiều hộ nhất với', villages: 'Nhiều thôn nhất với' },
    sites: 'trạm',
    billion: 'tỉ đồng',
    maxSites: 'Số trạm nhiều nhất',
    budget: 'Ngân sách, tỉ đồng',
    cost: 'Ít nhất về',
    costs: { count: 'Số trạm', vnd: 'Chi phí' },
    weight: 'Tính theo',
    weights: { households: 'Số hộ', villages: 'Số thôn' },
  },
  from: {
    title: 'Chọn trong những vị trí nào',
    planned: (count: number) => `${integer(count)} trạm theo kế hoạch`,
    locks: { free: 'Được chọn', in: 'Chắc chắn xây', out: 'Không xét' },
    plan: (count: number) => `${integer(count)} vị trí đề xuất của phương án`,
    villages: 'Máy tạo: ngay tại từng thôn lõm sóng',
    crossings: 'Máy tạo: nơi các vòng phủ cắt nhau',
    grid: 'Máy tạo: lưới đều',
    step: 'Bước lưới',
    most: 'Nhiều nhất',
    places: 'vị trí',
    radius: 'Bán kính phủ',
    byDefault: 'mặc định',
    making: 'Đang tạo vị trí…',
    made: (count: number) => `${integer(count)} vị trí máy tạo, chấm vàng trên bản đồ`,
    leftOut: (count: number) => `còn ${integer(count)} vị trí nữa vượt quá giới hạn`,
    stale: 'Vị trí sẽ được tạo lại theo phương án và điều kiện mới.',
    make: 'Xem trước vị trí',
  },
  more: {
    title: 'Điều kiện khác',
    hardship: 'Thôn đặc biệt khó khăn tính gấp',
    times: 'lần',
    spacing: 'Khoảng cách tối thiểu giữa hai trạm',
    defaultCost: 'Chi phí khi trạm chưa ghi',
    unknown: 'chưa rõ',
    exclusions: (count: number) =>
      count === 0 ? 'Chưa vẽ vùng loại trừ nào.' : `${integer(count)} vùng loại trừ đang áp dụng.`,
    draw: 'Vẽ vùng loại trừ',
    mustServe: 'Phủ cả đồn biên phòng, đảo phải phủ',
    backup: 'Mỗi thôn hai trạm phủ, nơi nào có thể',
    timeLimit: 'Thời gian tìm nhiều nhất',
    seconds: 'giây',
  },
  run: {
    start: 'Tìm phương án',
    again: 'Tìm lại',
    cancel: 'Dừng, giữ phương án tốt nhất',
    cancelShort: 'Dừng',
    solving: 'Đang tìm…',
    best: 'Tốt nhất',
    bound: 'Cận dưới',
    boundMost: 'Cận trên',
    gap: (share: number) => (share === 0 ? 'không còn khoảng hở' : `còn hở ${percent(share)}`),
    elapsed: (seconds: number) => `${decimal(seconds, 1)} giây`,
    chart: (value: string, bound: string) => `Biểu đồ tiến trình: tốt nhất ${value}, cận ${bound}`,
    failed: (reason: string) => `Bộ tối ưu gặp lỗi: ${reason}`,
    halted: 'Đã dừng; đây là phương án tốt nhất tìm được đến lúc đó.',
    timedOut: 'Hết thời gian; đây là phương án tốt nhất tìm được.',
  },
  amount: {
    sites: (count: number) => `${integer(count)} trạm`,
    villages: (count: number) => `${integer(count)} thôn, bản`,
    households: (count: number) => `${integer(count)} hộ`,
    points: (count: number) => `${integer(count)} điểm đảo, biên phòng`,
    money,
    distance,
    weighted: (value: number) => `${integer(value)} điểm`,
  },
  result: {
    title: 'Đề xuất',
    none: 'Không cần thêm trạm',
    serves: (
      { coveredVillages, of, coveredHouseholds, coveredPoints, costVnd, lockedIn }: Serving,
      illustrative: boolean,
    ) =>
      said(
        [
          `${integer(coveredVillages)} trên ${integer(of)} thôn, bản lõm sóng có sóng, ${integer(coveredHouseholds)} hộ`,
          coveredPoints > 0 ? `, thêm ${integer(coveredPoints)} điểm đảo, biên phòng tính riêng` : '',
          costVnd > 0 ? `, tổng chi phí ${money(costVnd)}` : '',
          lockedIn > 0 ? `, ngoài ${integer(lockedIn)} trạm chắc chắn xây` : '',
        ].join(''),
        illustrative,
      ),
    status: (status: ProofStatus, gap: number, candidates: number, illustrative: boolean) => {
      const words = {
        provedCertified: 'Tối ưu (đã chứng minh)',
        provedSolver: 'Tối ưu theo bộ giải, chưa kiểm chứng độc lập,',
        withinGap: `Cách tối ưu không quá ${percent(gap)}`,
        bestFound: 'Tốt nhất tìm được',
      }[status];
      return `${words} ${over(candidates, illustrative)}.`;
    },
    tag: {
      provedCertified: 'đã chứng minh',
      provedSolver: 'theo bộ giải',
      withinGap: 'gần tối ưu',
      bestFound: 'tốt nhất tìm được',
    },
    independent: (count: number, illustrative: boolean) =>
      `Có ${integer(count)} thôn${illustrative ? ' minh hoạ' : ''} mà không hai thôn nào chung được một trạm, nên ít hơn ${integer(count)} trạm là không thể.`,
    before: 'Trước',
    after: 'Sau',
    deadVillages: 'thôn lõm',
    deadHouseholds: 'hộ lõm',
    offNote: 'Trạm kế hoạch và đề xuất không nằm trong đề xuất này sẽ tắt.',
    show: 'Hiện trên bản đồ',
    hide: 'Bỏ khỏi bản đồ',
    accept: (ticked: number, all: number) =>
      ticked === all ? `Nhận ${integer(all)} trạm` : `Nhận ${integer(ticked)} / ${integer(all)} trạm`,
    accepted: 'Đã nhận đề xuất vào phương án.',
    stale: 'Phương án đã đổi sau khi hỏi; kết quả này nói về phương án lúc đó.',
    tickAll: 'Chọn tất cả trạm',
    tick: (name: string) => `Nhận ${name}`,
    table: 'Các trạm theo thứ tự nên xây',
    moreRows: (count: number) => `Xem thêm ${integer(count)} trạm`,
    columns: { order: 'Thứ tự, trạm', villages: 'Thêm thôn', households: 'Thêm hộ', sum: 'Cộng dồn' },
    sum: (villages: number) => `${integer(villages)} thôn`,
    noCost: 'chưa rõ chi phí',
    isNew: 'máy đề xuất',
    gained: (name: string) => `Thôn có sóng nhờ ${name}`,
    expand: (name: string) => `Xem các thôn ${name} thêm`,
    newSite: (number: string) => `Vị trí máy đề xuất ${number}`,
    newNote: 'Vị trí do máy đề xuất, chưa khảo sát',
    phase: (phase: number) => `đợt ${integer(phase)}`,
  },
  unreachable: {
    title: (count: number) => `${integer(count)} thôn, điểm không vị trí nào với tới`,
    note: (candidates: number, illustrative: boolean) => `Không với tới ${over(candidates, illustrative)}.`,
    missing: (metres: number) => `thiếu ${distance(metres)}`,
    missingDb: (missingDb: number) => `thiếu ${decimal(missingDb, 1)}\u00a0dB`,
    nearest: (name: string) => `gần nhất: ${name}`,
    unknown: 'không có vị trí nào',
  },
  unserved: (count: number) => `${integer(count)} thôn với tới được nhưng để lại vì giới hạn`,
  code: {
    noDeadZones: (lockedIn: number, illustrative: boolean) =>
      said(
        `Với trạm hiện hữu${lockedIn > 0 ? ` và ${integer(lockedIn)} trạm chắc chắn xây` : ''} thì không còn thôn, bản nào lõm sóng, không cần thêm trạm`,
        illustrative,
      ),
    noCandidates: (illustrative: boolean) =>
      said(
        'Chưa có vị trí nào để chọn: cho xét trạm theo kế hoạch, vị trí đề xuất, hoặc để máy tạo vị trí',
        illustrative,
      ),
    allUnreachable: (candidates: number, illustrative: boolean) =>
      said(
        `Không vị trí nào trong ${integer(candidates)} vị trí với tới một thôn lõm sóng: để máy tạo thêm vị trí hoặc tăng bán kính`,
        illustrative,
      ),
    contradiction: (illustrative: boolean) => said('Các điều kiện trái nhau, chưa thể tìm', illustrative),
  },
  contradictions: {
    lockedInAndOut: 'Vừa phải xây vừa bị loại; bỏ một trong hai',
    lockedUnknown: 'Không có trong phương án',
    lockedWithoutPlace: 'Phải xây nhưng chưa có toạ độ; ghi toạ độ hoặc bỏ chốt',
    lockedInsideExclusion: 'Phải xây nhưng nằm trong vùng loại trừ; bỏ chốt, dời trạm hoặc tắt vùng đó',
    lockedTooClose: 'Phải xây nhưng gần nhau hơn khoảng cách tối thiểu; bỏ chốt bớt hoặc giảm khoảng cách',
  } satisfies Record<ContradictionCode, string>,
  refused: {
    title: (count: number) => `${integer(count)} vị trí không được xét`,
    noPlace: 'chưa có toạ độ hoặc bán kính',
    otherService: 'không thuộc mạng đang tính',
    lockedOut: 'bị loại theo điều kiện của câu hỏi',
    insideExclusion: 'nằm trong vùng loại trừ',
    tooCloseToStanding: 'quá gần trạm đang có',
    noCost: 'chưa ghi chi phí',
    duplicateId: 'trùng mã với trạm khác',
  } satisfies Record<RefusalReason, string> & { title: (count: number) => string },
  notices: {
    nothingAllowed: 'Giới hạn này chưa cho xây trạm nào, kể cả trạm rẻ nhất: tăng số trạm hoặc ngân sách.',
    zeroCosts: 'Có vị trí ghi chi phí 0 đồng, được coi là không tốn tiền; nếu là chưa rõ thì để trống.',
    maxSitesAboveCandidates: 'Số trạm cho phép nhiều hơn số vị trí có thể chọn; mọi vị trí có ích đều được dùng.',
    sitesWithoutCost: 'Có vị trí chưa ghi chi phí nên bị bỏ qua; điền "Chi phí khi trạm chưa ghi" để xét chúng.',
    householdsUnknown: 'Có thôn chưa rõ số hộ, được tính là 0 hộ.',
  },
  conditions: viConditions,
  ...viOptimiseReports,
};

export type OptimiseWords = typeof viOptimise;
