import type { Words } from '../i18n/words';
import type { StopOutcome } from '../state/stopOutcomes';

/** "trước chương trình" for the first stop, "sau chương trình, 12/2023" for the next, then "thêm đề xuất". */
export function stopName({ plan }: Words, stops: readonly StopOutcome[], stop: StopOutcome): string {
  const words = plan.programme;
  const date = stop.date === null ? null : writtenDate(stop.date);
  if (stop.position === 0) return date === null ? words.before : words.dated(words.before, date);
  const at = stops.filter(({ position }) => position > 0).indexOf(stop);
  if (at === 0) return date === null ? words.afterUndated : words.after(date);
  return date === null ? words.proposed : words.dated(words.proposed, date);
}

/** A month or day as ISO writes it, the way people write it; anything else as the plan's author wrote it. */
export function writtenDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (!year || !month) return date;
  return day ? `${day}/${month}/${year}` : `${month}/${year}`;
}
