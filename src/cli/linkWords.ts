import type { LinkFault } from '../io/link/readLinkAsk';
import type { CliLanguage } from './cliWords';

type Sentence = (fault: LinkFault) => string;

const VI: Readonly<Record<LinkFault['code'], Sentence>> = {
  notObject: ({ value }) => `không phải một đối tượng JSON (${value}).`,
  missing: ({ member }) => `thiếu "${member}".`,
  notNumber: ({ member, value }) => `"${member}" phải là một số, không phải ${value}.`,
  notList: ({ member, value }) => `"${member}" phải là một danh sách, không phải ${value}.`,
  badItem: ({ member, value, allowed }) => `${member} = ${value} không hợp lệ. Cho phép: ${allowed}.`,
  length: ({ member, value, allowed }) => `"${member}" có ${value} điểm, phải có ${allowed}.`,
  order: ({ member, value }) => `${member} = ${value}: khoảng cách phải bắt đầu từ 0 và tăng dần.`,
  range: ({ member, value, allowed }) => `"${member}" = ${value} nằm ngoài khoảng ${allowed}.`,
  word: ({ member, value, allowed }) => `"${member}" = ${value} không hợp lệ. Cho phép: ${allowed}.`,
};

const EN: Readonly<Record<LinkFault['code'], Sentence>> = {
  notObject: ({ value }) => `not a JSON object (${value}).`,
  missing: ({ member }) => `"${member}" is missing.`,
  notNumber: ({ member, value }) => `"${member}" must be a number, not ${value}.`,
  notList: ({ member, value }) => `"${member}" must be a list, not ${value}.`,
  badItem: ({ member, value, allowed }) => `${member} = ${value} is not valid. Allowed: ${allowed}.`,
  length: ({ member, value, allowed }) => `"${member}" has ${value} points, it must have ${allowed}.`,
  order: ({ member, value }) => `${member} = ${value}: distances must start at 0 and grow.`,
  range: ({ member, value, allowed }) => `"${member}" = ${value} is outside ${allowed}.`,
  word: ({ member, value, allowed }) => `"${member}" = ${value} is not valid. Allowed: ${allowed}.`,
};

/** One line on standard error for one fault of a link file. */
export function linkFaultLine(file: string, fault: LinkFault, language: CliLanguage): string {
  return `${file}: ${(language === 'vi' ? VI : EN)[fault.code](fault)}\n`;
}

export function shortPathLine(file: string, language: CliLanguage): string {
  return language === 'vi'
    ? `${file}: đường truyền ngắn hơn 0,25 km, ngoài phạm vi của P.1812: chỉ tính không gian tự do và vật cản.\n`
    : `${file}: the path is shorter than 0.25 km, outside P.1812: free space and what stands in the way only.\n`;
}
