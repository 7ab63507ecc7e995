import { many } from '../i18n/en/many';
import { modelName } from '../i18n/modelNames';
import type { TerrainFallback } from './coverageDocument';
import type { UsageError } from './usageError';

export type CliLanguage = 'vi' | 'en';

type UsageCode = UsageError['code'];

const VI: Readonly<Record<UsageCode, (about: string, detail: string) => string>> = {
  unknownCommand: (about) => `Không có lệnh "${about}".`,
  unknownOption: (about) => `Tuỳ chọn không hợp lệ: ${about}.`,
  missingInput: (about) => `Thiếu ${about}.`,
  tooManyInputs: (about) => `Thừa tham số: ${about}.`,
  badValue: (about, detail) => `${about}: giá trị không hợp lệ. ${detail}`,
  notTogether: (about, detail) => `${about} không dùng cùng ${detail}. Hãy bỏ một trong hai.`,
  needsOption: (about, detail) => `${about} chỉ có tác dụng cùng ${detail}. Hãy thêm ${detail}, hoặc bỏ ${about}.`,
  badNumber: (about, detail) => `${about}, dòng ${detail} không phải số nguyên trong khoảng cho phép ở chỗ này.`,
  notYet: (about) => `${about} chưa có trong phiên bản này.`,
  noFile: (about) => `Không đọc được tệp ${about}: tệp không tồn tại hoặc không được phép đọc.`,
  notPlan: (about) => `${about} là một danh sách, không phải phương án. Hãy dùng --villages và --sites.`,
  noAreas: (about) => `--exclude ${about}: tệp không có vùng nào. Cần tệp có Polygon hoặc MultiPolygon.`,
  unknownFormat: (about, detail) => `Không biết định dạng của ${about}. Các đuôi ghi được: ${detail}`,
  cannotWrite: (about) => `Không ghi được tệp ${about}.`,
};

const EN: Readonly<Record<UsageCode, (about: string, detail: string) => string>> = {
  unknownCommand: (about) => `There is no command "${about}".`,
  unknownOption: (about) => `Invalid option: ${about}.`,
  missingInput: (about) => `Missing ${about}.`,
  tooManyInputs: (about) => `Unexpected argument: ${about}.`,
  badValue: (about, detail) => `${about}: invalid value. ${detail}`,
  notTogether: (about, detail) => `${about} does not go with ${detail}. Leave one of the two away.`,
  needsOption: (about, detail) => `${about} has no effect without ${detail}. Add ${detail}, or leave ${about} away.`,
  badNumber: (about, detail) => `${about}, line ${detail} is not the whole number in range that belongs here.`,
  notYet: (about) => `${about} is not available in this version.`,
  noFile: (about) => `Cannot read ${about}: there is no such file or it may not be read.`,
  notPlan: (about) => `${about} is a list, not a plan. Use --villages and --sites.`,
  noAreas: (about) => `--exclude ${about}: no area in this file. A file with Polygon or MultiPolygon is needed.`,
  unknownFormat: (about, detail) => `The format of ${about} is not known. These can be written: ${detail}`,
  cannotWrite: (about) => `Cannot write ${about}.`,
};

export function usageMessage(error: UsageError, language: CliLanguage): string {
  const words = language === 'vi' ? VI : EN;
  return `${words[error.code](error.about, error.detail).trim()}\n`;
}

/** Asked for retired sites, which never count: an answer without this line would look as if they did. */
export function retiredLine(language: CliLanguage): string {
  return language === 'vi'
    ? 'Lưu ý: trạm ngừng hoạt động không bao giờ được tính, kể cả khi ghi trong --status.\n'
    : 'Notice: retired sites never count, not even when --status names them.\n';
}

/** Paths without ground were answered by a formula: an answer without this line would look as if terrain had decided. */
export function fallbackLine(
  { fallbackPaths, fallbackVillages, fallbackModel }: TerrainFallback,
  language: CliLanguage,
): string {
  const model = modelName(fallbackModel, language);
  return language === 'vi'
    ? `Lưu ý: ${fallbackPaths} tuyến đến ${fallbackVillages} thôn thiếu dữ liệu địa hình, đã tính bằng công thức ${model}.\n`
    : `Notice: ${many(fallbackPaths, 'path')} to ${many(fallbackVillages, 'village')} ${fallbackPaths === 1 ? 'lacks' : 'lack'} terrain data; the ${model} formula answered instead.\n`;
}

/** `--lang`, else the language of the shell, else Vietnamese. */
export function languageOf(option: string | undefined, env: Readonly<Record<string, string | undefined>>): CliLanguage {
  if (option === 'vi' || option === 'en') return option;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'vi';
}
