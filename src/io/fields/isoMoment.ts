const OGR_MOMENT = /^(\d{4})\/(\d\d)\/(\d\d)(?: (\d\d:\d\d:\d\d(?:\.\d+)?)(?:([+-]\d\d)(?::?(\d\d))?)?)?$/;

/** Fields that hold a moment or a day, as text. */
export const MOMENT_FIELDS: ReadonlySet<string> = new Set(['reviewedAt', 'reportedAt', 'updatedAt']);

/**
 * A moment or a day as GDAL writes it in text ("2026/05/02 08:00:00.5+00") is ISO 8601 again
 * (https://gdal.org/drivers/vector/csv.html, date-time fields); any other text stays.
 */
export function isoMoment(text: string): string {
  const match = OGR_MOMENT.exec(text);
  if (!match) return text;
  const [, year, month, day, time, hours, minutes = '00'] = match;
  const date = `${year}-${month}-${day}`;
  if (time === undefined) return date;
  const zone = hours === undefined ? '' : Number(hours) === 0 && minutes === '00' ? 'Z' : `${hours}:${minutes}`;
  return `${date}T${time}${zone}`;
}
