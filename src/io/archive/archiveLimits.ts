/** What an archive may hold. Above any of these it is refused while it is being unpacked. */
export const MAX_ENTRIES = 200;
export const MAX_ENTRY_BYTES = 100 * 1024 * 1024;
export const MAX_TOTAL_BYTES = 200 * 1024 * 1024;
/** Unpacked over packed, of one entry. Judged above `RATIO_FREE_BYTES`: short monotonous files pack better than that. */
export const MAX_RATIO = 200;
export const RATIO_FREE_BYTES = 1024 * 1024;
