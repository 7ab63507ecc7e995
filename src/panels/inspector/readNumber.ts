/** "1.234,5" in Vietnamese, "1,234.5" in English, plain "1234.5" in both where it cannot mean thousands; else null. */
export function readNumber(text: string, language: 'vi' | 'en'): number | null {
  const [thousands, mark] = language === 'vi' ? ['.', ','] : [',', '.'];
  const bare = text.replace(/[\s\u00a0]/g, '');
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${thousands}\\d{3})+(\\${mark}\\d+)?$`);
  if (grouped.test(bare)) return Number(bare.replaceAll(thousands!, '').replace(mark!, '.'));
  if (/^[-+]?\d+([.,]\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  return null;
}
