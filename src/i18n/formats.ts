export type LanguageCode = 'vi' | 'en';

/** Numbers, dates and lengths as people of the language write them. */
export interface Formats {
  integer(value: number): string;
  decimal(value: number, digits?: number): string;
  /** A share 0…1; never rounds a part up to the whole or down to nothing. */
  percent(share: number): string;
  /** Metres as "850 m" or "1,2 km". */
  distance(metres: number): string;
  area(squareKm: number): string;
  /** With its sign: "+3", "−1". */
  signed(value: number): string;
  /** 21/11/2026 from an ISO 8601 text; anything else as it is. */
  date(iso: string): string;
  time(iso: string): string;
}

const LOCALES: Readonly<Record<LanguageCode, string>> = { vi: 'vi-VN', en: 'en-GB' };

export function createFormats(language: LanguageCode): Formats {
  const locale = LOCALES[language];
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimals = [0, 1, 2, 3].map(
    (digits) => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const integer = (value: number): string => integers.format(Math.round(value) + 0);
  const decimal = (value: number, digits = 1): string => (decimals[digits] ?? decimals[1]!).format(value);
  return {
    integer,
    decimal,
    percent: (share) => `${decimal(honestPercent(share), wholePercent(share) ? 0 : 1)}\u00a0%`,
    distance: (metres) => (metres < 999.5 ? `${integer(metres)}\u00a0m` : `${decimal(metres / 1000, 1)}\u00a0km`),
    area: (squareKm) => `${squareKm < 100 ? decimal(squareKm, 1) : integer(squareKm)}\u00a0km²`,
    signed: (value) => `${value < 0 ? '−' : '+'}${integer(Math.abs(value))}`,
    date: (iso) => readIso(iso)?.date ?? iso,
    time: (iso) => readIso(iso)?.time ?? iso,
  };
}

function wholePercent(share: number): boolean {
  return share <= 0 || share >= 1;
}

function honestPercent(share: number): number {
  const percent = share * 100;
  if (percent > 99.9 && percent < 100) return 99.9;
  if (percent > 0 && percent < 0.1) return 0.1;
  return percent;
}

function readIso(iso: string): { date: string; time: string } | null {
  const at = new Date(iso.length === 10 ? `${iso}T00:00` : iso);
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || Number.isNaN(at.getTime())) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return {
    date: `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}
