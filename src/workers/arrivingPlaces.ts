import type { Site } from '../core/plan/site';
import type { Village } from '../core/plan/village';
import { type PlacePart, placesOf } from '../io/planGeojson/alike/placeRows';
import type { ReadFile } from './readTypes';

/** The sites and villages of a file as a thread hands them over, a few milliseconds of work at a time. */
export function arrivingPlaces() {
  let sites: Site[] = [];
  let villages: Village[] = [];
  return {
    /** null: what came so far is void. */
    add(part: PlacePart | null): void {
      if (!part) {
        sites = [];
        villages = [];
        return;
      }
      const { kind, places } = 'rows' in part ? { kind: part.rows.kind, places: placesOf(part.rows) } : part;
      const into: (Site | Village)[] = kind === 'site' ? sites : villages;
      for (const place of places) into.push(place);
    },
    /** The answer of the thread with the places in it, which came before. */
    within(answer: ReadFile): ReadFile {
      return answer.kind === 'plan' && answer.plan ? { ...answer, plan: { ...answer.plan, sites, villages } } : answer;
    },
  };
}
