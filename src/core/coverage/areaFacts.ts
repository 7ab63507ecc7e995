import type { Polygons } from '../geo/polygons';
import { groundKm2, holdsPlace, intersectPolygons, polygonBuffer } from '../geo/turfBuffer';
import type { Area } from '../plan/plan';
import type { Site } from '../plan/site';
import { isCountedVillage, type Village } from '../plan/village';
import type { SquareKilometres } from '../units';

/** What an area of the user means, with the distance kept around it. All of it by Turf. */
export interface AreaFacts {
  readonly areaId: string;
  /** The area grown by its buffer; the area itself when it has none. */
  readonly grown: Polygons;
  readonly km2: SquareKilometres;
  /** The part of it within the plan's boundaries; null when the plan has none, and for boundaries. */
  readonly withinBoundaryKm2: SquareKilometres | null;
  /** Planned and candidate sites in it: for an exclusion area, sites that may not stand where they are. */
  readonly siteIds: readonly string[];
  readonly villages: number;
  readonly deadVillages: number;
}

/** `covered(index)`: whether the engine counts the village at that index as covered. */
export function areaFacts(
  areas: readonly Area[],
  sites: readonly Site[],
  villages: readonly Village[],
  covered: (village: number) => boolean,
): AreaFacts[] {
  const boundaries = areas.filter((area) => area.areaKind === 'boundary').flatMap((area) => area.polygons);
  return areas.map((area) => {
    const grown = area.bufferM ? polygonBuffer(area.polygons, area.bufferM) : area.polygons;
    const cut = area.areaKind === 'exclusion' && boundaries.length > 0 ? intersectPolygons(grown, boundaries) : null;
    const within = villages.flatMap((village, at) =>
      isCountedVillage(village) && holdsPlace(grown, village.position) ? [at] : [],
    );
    return {
      areaId: area.id,
      grown,
      km2: groundKm2(grown),
      withinBoundaryKm2: cut && groundKm2(cut),
      siteIds: sites.filter((site) => isMovable(site) && holdsPlace(grown, site.position)).map(({ id }) => id),
      villages: within.length,
      deadVillages: within.filter((at) => !covered(at)).length,
    };
  });
}

function isMovable(site: Site): site is Site & { position: NonNullable<Site['position']> } {
  return site.position !== null && (site.status === 'planned' || site.status === 'candidate');
}
