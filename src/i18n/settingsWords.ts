import { createFormats, type LanguageCode } from './formats';

/** What the dialog of coverage settings says. */
export function settingsWords(language: LanguageCode): SettingsWords {
  return language === 'vi' ? vi : en;
}

const inVi = createFormats('vi');
const inEn = createFormats('en');

const vi = {
  title: 'Thiết lập vùng phủ',
  note: 'Bán kính dùng cho trạm chưa có bán kính riêng. Đây là tham số giả định của phương án, không phải kết quả đo.',
  byLevel:
    'Ở mô hình này mức thu quyết định thôn nào có sóng. Bán kính của các trạm vẫn được giữ trong phương án nhưng không dùng đến; đổi lại mô hình bán kính để sửa.',
  fallback: 'Bán kính mặc định',
  table: 'Bán kính theo công nghệ và địa hình',
  technology: 'Công nghệ',
  anySetting: 'Mọi địa hình',
  cell: (technology: string, setting: string) => `${technology}, ${setting.toLowerCase()}`,
  using: (count: number) =>
    count === 0
      ? 'Mọi trạm đều có bán kính riêng, nên các số này chưa ảnh hưởng đến trạm nào.'
      : `${inVi.integer(count)} trạm đang dùng bán kính mặc định.`,
  longest: 'Trạm có nhiều công nghệ lấy bán kính dài nhất trong các công nghệ của trạm.',
};

export type SettingsWords = typeof vi;

const en: SettingsWords = {
  title: 'Coverage settings',
  note: 'Radii for sites that have none of their own. They are assumptions of the plan, not measurements.',
  byLevel:
    'In this model levels decide which villages have signal. The radii of sites stay in the plan unused; go back to the radius model to edit them.',
  fallback: 'Default radius',
  table: 'Radius by technology and terrain',
  technology: 'Technology',
  anySetting: 'Any terrain',
  cell: (technology, setting) => `${technology}, ${setting.toLowerCase()}`,
  using: (count) =>
    count === 0
      ? 'Every site has a radius of its own, so these change no site yet.'
      : `${inEn.integer(count)} sites use a default radius.`,
  longest: 'A site with several technologies takes the longest radius among them.',
};
