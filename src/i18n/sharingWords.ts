import { createFormats, type LanguageCode } from './formats';

/** What is said of masts that networks could share. */
export function sharingWords(language: LanguageCode): SharingWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const gapVi = (villages: number, households: number) =>
  `${inVi.integer(villages)} thôn, bản (${inVi.integer(households)} hộ)`;

const vi = {
  title: 'Nếu dùng chung cột',
  operator: 'Nhà mạng cần thêm sóng',
  option: (name: string, dead: number) => `${name}: lõm ${inVi.integer(dead)} thôn, bản`,
  standingOnly: 'Chỉ tính cột hiện hữu',
  noDead: (name: string) => `${name} không còn thôn, bản lõm.`,
  noHelp: (name: string) => `Không cột nào của mạng khác tới được nơi ${name} còn lõm.`,
  gain: (name: string, masts: number, villages: number, households: number) =>
    `Đặt thêm thiết bị trên ${inVi.integer(masts)} cột của mạng khác, ${name} phủ thêm ${gapVi(villages, households)}.`,
  left: (villages: number, households: number) =>
    villages === 0 ? 'Không còn thôn, bản lõm.' : `Vẫn còn lõm ${gapVi(villages, households)}.`,
  mast: 'Cột',
  addsVillages: 'Thêm thôn',
  addsHouseholds: 'Thêm hộ',
  leftVillages: 'Còn lõm',
  unnamedOwner: 'chưa ghi nhà mạng',
  sharedOwner: 'trạm dùng chung',
  agreed: 'đã ghi dùng chung được',
  showTo: (name: string, at: number) =>
    at === 1 ? `Thử dùng chung cột ${name} trên bản đồ` : `Thử ${inVi.integer(at)} cột đầu trên bản đồ, đến ${name}`,
  showAll: (masts: number) => `Thử cả ${inVi.integer(masts)} cột trên bản đồ`,
  showMore: (masts: number) => `Xem thêm ${inVi.integer(masts)} cột`,
  shown: (name: string, masts: number) =>
    `Bản đồ đang thử mạng ${name} dùng chung ${inVi.integer(masts)} cột. Phương án chưa đổi gì.`,
  stop: 'Thôi thử',
  definition:
    'Giả định: trên cột của mạng khác, nhà mạng phủ xa bằng chính cột ấy đang phủ. Cột đã ghi không dùng chung được thì bỏ qua. Mỗi dòng là cột thêm được nhiều hộ nhất khi đã có các cột ở trên, nên cộng dồn được.',
  oneOperator: 'Chỉ có một nhà mạng',
  oneOperatorHint: 'Cần trạm của ít nhất hai nhà mạng để tính dùng chung cột.',
  near: {
    title: 'Nơi định xây gần cột có sẵn',
    within: 'Cách nhau không quá',
    note: 'Trạm kế hoạch hay đề xuất đã có cột hiện hữu của mạng khác ở gần: có thể dùng chung, khỏi dựng cột mới.',
    mast: (name: string, owner: string, metres: number) => `cột ${name} (${owner}), cách ${inVi.distance(metres)}`,
    none: (metres: number) => `Không nơi nào có cột của mạng khác trong vòng ${inVi.distance(metres)}.`,
    more: (count: number) => `và ${inVi.integer(count)} nơi nữa`,
  },
};

export type SharingWords = typeof vi;

const some = (count: number, one: string, many: string) => `${inEn.integer(count)} ${count === 1 ? one : many}`;
const gapEn = (villages: number, households: number) =>
  `${some(villages, 'village', 'villages')} (${some(households, 'household', 'households')})`;

const en: SharingWords = {
  title: 'If masts were shared',
  operator: 'Operator in need of coverage',
  option: (name, dead) => `${name}: ${some(dead, 'dead village', 'dead villages')}`,
  standingOnly: 'Existing masts only',
  noDead: (name) => `${name} has no dead village left.`,
  noHelp: (name) => `No mast of another network reaches where ${name} is dead.`,
  gain: (name, masts, villages, households) =>
    `On ${some(masts, 'mast', 'masts')} of other networks, ${name} would cover ${gapEn(villages, households)} more.`,
  left: (villages, households) =>
    villages === 0 ? 'No dead village is left.' : `Still dead: ${gapEn(villages, households)}.`,
  mast: 'Mast',
  addsVillages: 'Villages',
  addsHouseholds: 'Homes',
  leftVillages: 'Left dead',
  unnamedOwner: 'no operator named',
  sharedOwner: 'shared mast',
  agreed: 'marked as shareable',
  showTo: (name, at) =>
    at === 1 ? `Try sharing ${name} on the map` : `Try the first ${inEn.integer(at)} masts on the map, up to ${name}`,
  showAll: (masts) => (masts === 1 ? 'Try it on the map' : `Try all ${inEn.integer(masts)} masts on the map`),
  showMore: (masts) => `Show ${some(masts, 'more mast', 'more masts')}`,
  shown: (name, masts) =>
    `The map tries ${name} on ${some(masts, 'shared mast', 'shared masts')}. The plan is unchanged.`,
  stop: 'Stop trying',
  definition:
    'Assumption: on the mast of another network, an operator reaches as far as that mast does now. Masts marked as not shareable are left out. Each row is the mast that adds the most households once those above it are shared, so rows add up.',
  oneOperator: 'There is only one operator',
  oneOperatorHint: 'Sharing needs sites of at least two operators.',
  near: {
    title: 'To be built beside a standing mast',
    within: 'No farther apart than',
    note: 'Planned or candidate sites with a standing mast of another network close by: sharing it may save a new mast.',
    mast: (name, owner, metres) => `mast ${name} (${owner}), ${inEn.distance(metres)} away`,
    none: (metres) => `None has a mast of another network within ${inEn.distance(metres)}.`,
    more: (count) => `and ${inEn.integer(count)} more`,
  },
};
