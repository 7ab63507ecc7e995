import { createFormats } from '../formats';

const { integer, decimal } = createFormats('vi');

/** Locks of single sites, weights of single villages, exclusion areas. */
export const viConditions = {
  title: 'Trong bộ tối ưu',
  lock: 'Trạm này',
  lockMany: (count: number) => `${integer(count)} trạm này`,
  locks: { free: 'Tự do', in: 'Phải xây', out: 'Không xây' },
  lockHint: 'Ghi cùng phương án; các câu hỏi sau đều theo.',
  byPlanned: 'Cả nhóm trạm theo kế hoạch đang được chốt trong thẻ Tối ưu.',
  weight: 'Thôn này tính gấp',
  weightHint: 'Dùng khi hỏi "nhiều nhất"; câu "ít trạm nhất" luôn tính mọi thôn.',
  times: 'lần',
  mustServe: 'Bắt buộc phủ',
  mustServeHint: 'Điểm không tính là thôn; bật thì câu "ít trạm nhất" phải phủ cả điểm này.',
  list: (count: number) => (count === 0 ? 'Chốt trạm, ưu tiên thôn' : `Chốt trạm, ưu tiên thôn (${integer(count)})`),
  none: 'Chưa chốt gì. Chọn một trạm hay một thôn trên bản đồ, phần "Trong bộ tối ưu": phải xây, không xây, tính gấp mấy lần.',
  groups: {
    in: (count: number) => `${integer(count)} trạm phải xây`,
    out: (count: number) => `${integer(count)} trạm không xây`,
    weight: (count: number) => `${integer(count)} thôn tính khác`,
  },
  weightOf: (weight: number) => `tính × ${decimal(weight, Number.isInteger(weight) ? 0 : 2)}`,
  free: (name: string) => `Bỏ chốt ${name}`,
  clear: 'Bỏ chốt tất cả',
  exclusions: 'Vùng loại trừ áp dụng',
  exclusion: (name: string, bufferM: number) => (bufferM > 0 ? `${name}, giữ cách ${integer(bufferM)} m` : name),
};
