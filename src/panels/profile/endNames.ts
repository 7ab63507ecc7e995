import type { ShownProfile } from '../../commands/profile';

/** What the ends of the path are called; `place` for one that has no name. */
export function endNames({ from, to }: ShownProfile, place: string): [string, string] {
  return [from.name ?? place, to.name ?? place];
}
