/** Lower case without Vietnamese marks, in NFC or NFD alike: "Đảo Trần" and "dao tran" become one. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}
