import { geodesicM } from './geodesicM';

/** Counts a plan from the text of its file, pair by pair, sharing no line with the engine under test. */
export interface BruteForce {
  readonly title: string;
  readonly sites: readonly PlanRow[];
  /** With border posts and island points. */
  readonly villages: readonly PlanRow[];
  /** Thôn, bản and khu phố: what the headline counts. */
  readonly countedVillages: readonly PlanRow[];
  /** Ids of the counted villages no active site serves, in the order of the file. */
  deadZones(changes?: Changes): string[];
  /** Known households of those villages. */
  deadHouseholds(changes?: Changes): number;
  /** Ids of the active sites that serve a village, in the order of the file. */
  serversOf(villageId: string, changes?: Changes): string[];
  /** Ids of the counted villages a site reaches, active or not. */
  reachOf(siteId: string, changes?: Changes): string[];
  /** The smallest |distance / radius − 1| over all sites and villages. */
  nearestEdge(): number;
}

/** What a test does to the plan before it counts. */
export interface Changes {
  readonly activeStatuses?: readonly string[];
  readonly switchedOff?: readonly string[];
  readonly moved?: Readonly<Record<string, Point>>;
  readonly radiiM?: Readonly<Record<string, number>>;
  readonly statuses?: Readonly<Record<string, string>>;
  readonly removed?: readonly string[];
  readonly added?: readonly { readonly position: Point; readonly radiusM: number }[];
}

export type Point = readonly [lng: number, lat: number];

export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly position: Point | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Settings {
  readonly defaultRadiusM: number;
  readonly defaultRadiiM?: Readonly<Record<string, number>>;
  readonly activeStatuses: readonly string[];
  readonly switchedOff: readonly string[];
}

interface PlanFile {
  readonly phuSong: { readonly title: string; readonly coverage: Settings };
  readonly features: readonly {
    readonly geometry: { readonly coordinates: Point } | null;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

const NOT_COUNTED = ['border post', 'island point'];

export function bruteForce(text: string): BruteForce {
  const { phuSong, features } = JSON.parse(text) as PlanFile;
  const rows = (kind: string) => features.filter(({ properties }) => properties.kind === kind).map(rowOf);
  const sites = rows('site');
  const villages = rows('village');
  const counted = villages.filter(({ properties }) => !NOT_COUNTED.includes(String(properties.demandKind)));
  const settings = phuSong.coverage;
  const reach = rememberedReach(counted);

  const reachOf = (site: PlanRow, changes: Changes) => {
    const position = changes.moved?.[site.id] ?? site.position;
    return position ? reach(position, changes.radiiM?.[site.id] ?? radiusM(site, settings)) : [];
  };
  const served = (changes: Changes) => {
    const found = new Set(
      sites.filter((site) => isActive(site, settings, changes)).flatMap((site) => reachOf(site, changes)),
    );
    for (const { position, radiusM: metres } of changes.added ?? [])
      for (const id of reach(position, metres)) found.add(id);
    return found;
  };
  const dead = (changes: Changes) => {
    const alive = served(changes);
    return counted.filter(({ id }) => !alive.has(id));
  };
  return {
    title: phuSong.title,
    sites,
    villages,
    countedVillages: counted,
    deadZones: (changes = {}) => dead(changes).map(({ id }) => id),
    deadHouseholds: (changes = {}) =>
      dead(changes).reduce((sum, { properties }) => sum + Number(properties.households ?? 0), 0),
    serversOf: (villageId, changes = {}) => {
      const { position } = villages.find(({ id }) => id === villageId)!;
      const reaches = (site: PlanRow) => {
        const from = changes.moved?.[site.id] ?? site.position!;
        return geodesicM(from, position!) <= (changes.radiiM?.[site.id] ?? radiusM(site, settings));
      };
      return sites.filter((site) => isActive(site, settings, changes) && reaches(site)).map(({ id }) => id);
    },
    reachOf: (siteId, changes = {}) => [...reachOf(sites.find(({ id }) => id === siteId)!, changes)],
    nearestEdge: () => nearestEdge(sites, villages, settings),
  };
}

function rowOf({ geometry, properties }: PlanFile['features'][number]): PlanRow {
  return {
    id: String(properties.id),
    name: String(properties.name),
    position: geometry?.coordinates ?? null,
    properties,
  };
}

/** As the format says: the site's own radius, else the longest default of its technologies, else the plan's. */
function radiusM({ properties }: PlanRow, { defaultRadiusM, defaultRadiiM = {} }: Settings): number {
  if (typeof properties.radiusM === 'number') return properties.radiusM;
  const technologies = String(properties.technology ?? '').split(';');
  const radii = technologies.map((name) => defaultRadiiM[`${name}/${properties.setting}`] ?? defaultRadiiM[name] ?? 0);
  return Math.max(...radii) || defaultRadiusM;
}

function isActive(site: PlanRow, settings: Settings, changes: Changes): boolean {
  const status = changes.statuses?.[site.id] ?? String(site.properties.status ?? 'existing');
  return (
    status !== 'retired' &&
    (changes.activeStatuses ?? settings.activeStatuses).includes(status) &&
    !(changes.switchedOff ?? settings.switchedOff).includes(site.id) &&
    !(changes.removed ?? []).includes(site.id) &&
    (changes.moved?.[site.id] ?? site.position) !== null
  );
}

/** Remembers what each circle reaches: a province has thousands of sites, and tests ask again and again. */
function rememberedReach(villages: readonly PlanRow[]) {
  const known = new Map<string, readonly string[]>();
  return (from: Point, metres: number): readonly string[] => {
    const key = `${from} ${metres}`;
    const found =
      known.get(key) ?? villages.filter(({ position }) => isWithin(from, position!, metres)).map(({ id }) => id);
    known.set(key, found);
    return found;
  };
}

/** The boxes are drawn too wide on purpose: they only spare far pairs, the ellipsoid decides. */
function isWithin(from: Point, to: Point, metres: number): boolean {
  return isInBox(from, to, metres) && geodesicM(from, to) <= metres;
}

function isInBox(from: Point, to: Point, metres: number): boolean {
  if (Math.abs(from[1] - to[1]) * 110_500 > metres) return false;
  const narrowest = Math.cos((Math.max(Math.abs(from[1]), Math.abs(to[1])) * Math.PI) / 180) * 110_000;
  return Math.abs(from[0] - to[0]) * narrowest <= metres;
}

function nearestEdge(sites: readonly PlanRow[], villages: readonly PlanRow[], settings: Settings): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const site of sites) {
    if (!site.position) continue;
    const metres = radiusM(site, settings);
    for (const { position } of villages) {
      if (!isInBox(site.position, position!, metres * 1.1)) continue;
      nearest = Math.min(nearest, Math.abs(geodesicM(site.position, position!) / metres - 1));
    }
  }
  return nearest;
}
