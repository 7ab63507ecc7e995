import { createFormats } from '../formats';

const { integer, percent, decimal } = createFormats('vi');
const money = (vnd: number): string => `${decimal(vnd / 1e9, 2).replace(/,?0+$/, '')}\u00a0tỉ\u00a0đồng`;
const said = (text: string, illustrative: boolean): string =>
  `${text}${illustrative ? ', theo dữ liệu minh hoạ' : ''}.`;

const over = (candidates: number, illustrative: boolean): string =>
  `trên ${integer(candidates)} vị trí${illustrative ? ' minh hoạ' : ''} này và mô hình phủ này`;

/** What a certificate says, already in words. */
export interface Claim {
  readonly value: string;
  /** null: none is shown. */
  readonly bound: string | null;
  readonly sites: number;
}

/** Curve, phases, checks of the planned sites, and the certificate. */
export const viOptimiseReports = {
  curve: {
    title: 'Thêm trạm thì thêm được gì',
    hint: 'Với mỗi số trạm, phương án tốt nhất. Chỗ đường cong phẳng dần là chỗ nên dừng.',
    start: 'Vẽ đường cong',
    again: 'Vẽ lại',
    label: (points: number) => `Đường cong ${integer(points)} điểm: số hộ có thêm sóng theo số trạm`,
    x: 'số trạm',
    point: (sites: number, villages: number, households: number, proved: boolean, illustrative: boolean) =>
      said(
        `Trạm thứ ${integer(sites)} thêm ${integer(villages)} thôn, ${integer(households)} hộ${proved ? '' : ' (chưa chứng minh)'}`,
        illustrative,
      ),
    total: (sites: number, villages: number, households: number) =>
      `${integer(sites)} trạm: ${integer(villages)} thôn, ${integer(households)} hộ`,
    take: (sites: number) => `Lấy ${integer(sites)} trạm làm đề xuất`,
    choose: 'Số trạm trên đường cong',
    proved: (count: number, all: number, illustrative: boolean) =>
      said(`${integer(count)} trên ${integer(all)} điểm được chứng minh tối ưu`, illustrative),
    nested: (share: number, illustrative: boolean) =>
      said(`Xây dần theo một thứ tự mất nhiều nhất ${percent(share)} so với tối ưu riêng ở mỗi số trạm`, illustrative),
    together: 'cộng dồn',
    each: 'mỗi trạm thêm (thang riêng)',
    table: 'Bảng số liệu của đường cong',
    columns: { sites: 'Trạm', villages: 'Thôn', households: 'Hộ', adds: 'Thêm hộ', state: 'Chứng minh' },
    yes: 'rồi',
    no: 'chưa',
  },
  phases: {
    title: 'Chia đợt',
    hint: 'Mỗi đợt một ngân sách; trạm nhiều lợi ích trên chi phí đi trước.',
    budget: (phase: number) => `Ngân sách đợt ${integer(phase)}`,
    add: 'Thêm đợt',
    remove: 'Bớt đợt',
    rest: 'còn lại',
    line: (sites: number, villages: number, households: number) =>
      `${integer(sites)} trạm, thêm ${integer(villages)} thôn, ${integer(households)} hộ`,
    spent: (vnd: number) => `hết ${money(vnd)}`,
    over: 'vượt ngân sách',
  },
  audit: {
    title: 'Soát trạm theo kế hoạch',
    start: 'Soát',
    hint: 'Trạm nào thừa, thôn nào chỉ trông vào một trạm, ít nhất cần bao nhiêu.',
    needed: (least: number, all: number, proved: boolean, illustrative: boolean) => {
      const how = least === all ? 'Cần đủ' : proved ? 'Chỉ cần' : 'Không cần quá';
      const of = least === all ? `${integer(all)} trạm` : `${integer(least)} trong ${integer(all)} trạm`;
      return said(`${how} ${of} để phủ đúng những thôn này${proved ? ' (đã chứng minh)' : ''}`, illustrative);
    },
    redundant: (count: number) =>
      count === 0 ? 'Không trạm nào thừa' : `${integer(count)} trạm bỏ riêng ra thì không thôn nào mất sóng`,
    sole: (count: number) => `${integer(count)} trạm là chỗ dựa duy nhất của thôn nào đó`,
    soleOf: (villages: number) => `${integer(villages)}\u00a0thôn`,
    nothing: (illustrative: boolean) => said('Không có trạm theo kế hoạch để soát', illustrative),
  },
  backup: {
    title: 'Nếu hỏng một trạm',
    start: 'Xem',
    hint: 'Thôn nào mất sóng khi một trạm ngừng, và cần thêm gì để có dự phòng.',
    once: (count: number, of: number, illustrative: boolean) =>
      said(`${integer(count)} trên ${integer(of)} thôn có sóng chỉ nhờ một trạm`, illustrative),
    worst: (name: string, villages: number, households: number) =>
      `${name}: mất ${integer(villages)} thôn, ${integer(households)} hộ`,
    none: (illustrative: boolean) => said('Không trạm nào ngừng mà làm mất sóng một thôn', illustrative),
    list: 'Trạm gây mất sóng nhiều nhất khi ngừng',
  },
  certificate: {
    title: 'Chứng chỉ',
    hint: 'Tệp JSON để người khác tự kiểm tra mà không cần bộ giải này.',
    export: 'Lưu chứng chỉ (JSON)',
    file: 'chung-chi',
    holds: (illustrative: boolean) =>
      said('Bộ kiểm tra độc lập tính lại khoảng cách, trạm phục vụ, giá trị và cận: khớp', illustrative),
    bound: (bound: string, illustrative: boolean) => said(`Cận tự kiểm tra được: ${bound}`, illustrative),
    none: 'Câu trả lời này không có gì để chứng nhận.',
    check: 'Kiểm tra một chứng chỉ',
    chooseFile: 'Chọn tệp…',
    checkHint:
      'Chọn hoặc thả tệp JSON vào đây. Bộ kiểm tra độc lập tính lại mọi thứ từ khoảng cách của phương án đang mở.',
    staleCheck: 'Phương án đã đổi sau khi kiểm tra.',
    accepted: (fileName: string) => `${fileName}: khớp với phương án đang mở`,
    refused: (fileName: string) => `${fileName}: không được công nhận`,
    wrong: (fault: string, about: string) => `Chỗ sai đầu tiên: ${fault}${about ? ` (${about})` : ''}.`,
    faults: {
      notCertificate:
        'Tệp không phải chứng chỉ, hoặc thiếu phần, hoặc hỏng. Chứng chỉ là tệp JSON lưu từ nút "Lưu chứng chỉ" hay từ dòng lệnh.',
      otherPlan:
        'Chứng chỉ này nói về một phương án khác, hoặc phương án đã đổi từ lúc lưu. Mở đúng phương án rồi kiểm tra lại.',
    },
    claims: {
      provedCertified: ({ value }: Claim, candidates: number, illustrative: boolean) =>
        `Chứng minh đủ: ${value} là tối ưu ${over(candidates, illustrative)}.`,
      provedSolver: ({ value, bound }: Claim, candidates: number, illustrative: boolean) =>
        `${value}, tối ưu theo lời bộ giải ${over(candidates, illustrative)}; tệp ${bound ? `chỉ tự chứng minh được cận ${bound}` : 'không tự chứng minh được cận nào'}.`,
      withinGap: ({ value, bound }: Claim, candidates: number, illustrative: boolean) =>
        `${value}, ${bound ? `cận tự chứng minh được ${bound}` : 'chưa có cận tự chứng minh được'}, ${over(candidates, illustrative)}; chưa phải tối ưu.`,
      bestFound: ({ value }: Claim, candidates: number, illustrative: boolean) =>
        `${value} ${over(candidates, illustrative)}; không có cận.`,
    },
    independent: (count: number) => `Có ${integer(count)} thôn mà không hai thôn nào chung được một trạm; đã kiểm.`,
    uncoverable: (count: number) => `${integer(count)} thôn, điểm không vị trí nào với tới; đã kiểm.`,
    shows: {
      provedCertified: 'Chứng chỉ chứa đủ chứng minh tối ưu.',
      provedSolver: 'Bộ giải đã chứng minh, chứng chỉ chỉ mang cận yếu hơn: chưa kiểm chứng độc lập.',
      withinGap: 'Chứng chỉ mang phương án và cận, chưa phải tối ưu.',
      bestFound: 'Chứng chỉ mang phương án, chưa có cận.',
    },
  },
};
