import { seededRandom } from '../builders/seededRandom';
import { geodesicM } from './geodesicM';

/**
 * A plan that has nothing to do with the built-in one: another place (mountains on the border of Nghệ An and Laos), other
 * radii, sites without a radius, without a place, retired ones, rows with unknown households, a name full of markup.
 * Its numbers are not stored: `bruteForce` counts them. No village lies within 2 % of any radius.
 */
export const SECOND_PLAN_FILE = 'muong-xa.geojson';
const DEFAULT_RADIUS_M = 2600;
const CLEAR_OF_EDGE = 0.025;
const VILLAGES = 300;
const DEAD_WITH_EXISTING = 40;
const DEAD_WITH_PLANNED = 5;
const CENTRE: Point = [104.3, 19.3];

type Point = [lng: number, lat: number];
type Properties = Record<string, string | number | boolean>;

interface Place {
  readonly at: Point | null;
  readonly properties: Properties & { readonly id: string; readonly kind: 'site' | 'village' };
}

export function secondPlan(seed = 20_261_121): string {
  const random = seededRandom(seed);
  const villages = makeVillages(random);
  const places = [
    ...villages,
    ...makeSites(
      random,
      villages.map(({ at }) => at!),
    ),
  ];
  const points = places.flatMap(({ at }) => (at ? [at] : []));
  const side = (axis: 0 | 1, pick: (...numbers: number[]) => number) => pick(...points.map((point) => point[axis]));
  const collection = {
    type: 'FeatureCollection',
    name: 'Mường Xa, kế hoạch thử',
    bbox: [side(0, Math.min), side(1, Math.min), side(0, Math.max), side(1, Math.max)],
    phuSong: {
      format: 'phu-song-plan',
      version: 1,
      planId: 'muong-xa-thu',
      parent: null,
      title: 'Mường Xa, kế hoạch thử',
      author: 'Tổ khảo sát',
      org: 'Huyện Mường Xa',
      createdAt: '2025-03-04T02:00:00Z',
      updatedAt: '2025-03-05T02:00:00Z',
      illustrative: false,
      coverage: { model: 'radius', defaultRadiusM: DEFAULT_RADIUS_M, activeStatuses: ['existing'], switchedOff: [] },
      sources: [{ dataset: 'Khảo sát GPS', date: '2025-03', licence: 'CC0' }],
      events: [],
    },
    features: places.map(({ at, properties }) => ({
      type: 'Feature',
      id: properties.id,
      geometry: at && { type: 'Point', coordinates: at },
      properties,
    })),
  };
  return `${JSON.stringify(collection)}\n`;
}

function makeVillages(random: () => number): Place[] {
  const valleys = Array.from({ length: 24 }, () => scatter(random, CENTRE, 38_000));
  return Array.from({ length: VILLAGES }, (_, index) => {
    const at = index % 4 === 0 ? scatter(random, CENTRE, 42_000) : scatter(random, valleys[index % 24]!, 4500);
    const isPost = index % 75 === 40;
    const households = 15 + Math.floor(random() * 150);
    const properties = {
      id: `MX-B${String(index + 1).padStart(3, '0')}`,
      kind: 'village' as const,
      name: index === 7 ? 'Bản <b>Xiềng</b> & "Lượng"' : `${isPost ? 'Chốt' : 'Bản'} Mường Xa ${index + 1}`,
      demandKind: isPost ? 'border post' : 'bản',
      commune: `Xã Mường Xa ${1 + (index % 9)}`,
      ...(index % 50 === 13 ? {} : { households }),
      ...(isPost ? { mustServe: true } : {}),
      posSource: 'gps',
    };
    return { at, properties };
  });
}

/** Existing sites until few villages are left dead, planned ones near those, candidates for what still remains. */
function makeSites(random: () => number, villages: readonly Point[]): Place[] {
  const sites: Place[] = [];
  let dead = villages;
  const build = (status: string, at: Point, radiusM: number) => {
    const place = clearOfEdges(random, villages, at, radiusM);
    sites.push({ at: place, properties: siteProperties(sites.length, status, radiusM) });
    return dead.filter((village) => geodesicM(place, village) > radiusM);
  };
  const radius = (from: number, to: number) => Math.round((from + random() * (to - from)) / 50) * 50;
  const pick = (from: readonly Point[]) => from[Math.floor(random() * from.length)]!;
  while (dead.length > DEAD_WITH_EXISTING)
    dead = build('existing', pick(random() < 0.5 ? dead : villages), radius(1500, 7500));
  build('existing', pick(villages), DEFAULT_RADIUS_M); // has no radius of its own; may save one or two more
  dead = stillDead(sites, villages);
  build('retired', dead[0]!, 5200); // stands in a dead zone and never counts
  while (dead.length > DEAD_WITH_PLANNED) dead = build('planned', pick(dead), radius(1200, 3800));
  for (let extra = 0; extra < 6; extra += 1) build('candidate', pick(extra < 3 ? dead : villages), radius(2000, 4000));
  sites.push({ at: null, properties: siteProperties(sites.length, 'planned', 3000) }); // place not found yet
  return sites;
}

function stillDead(sites: readonly Place[], villages: readonly Point[]): Point[] {
  const radiusOf = ({ properties }: Place) => Number(properties.radiusM ?? DEFAULT_RADIUS_M);
  return villages.filter((village) => sites.every((site) => geodesicM(site.at!, village) > radiusOf(site)));
}

function siteProperties(index: number, status: string, radiusM: number): Place['properties'] {
  const operators = ['viettel', 'vnpt', 'mobifone', 'shared'];
  const technologies = ['4G', '2G;4G', '4G;5G', '3G;4G'];
  return {
    id: `MX/T${index + 1}`,
    kind: 'site',
    name: `Trạm Mường Xa ${index + 1}`,
    status,
    operator: operators[index % operators.length]!,
    technology: technologies[index % technologies.length]!,
    heightM: 30 + (index % 4) * 6,
    ...(radiusM === DEFAULT_RADIUS_M ? {} : { radiusM }),
    ...(status === 'existing' ? {} : { costVnd: 1_200_000_000 + index * 25_000_000 }),
    ...(index % 5 === 0 ? { azimuths: '0;120;240', surveyTeam: `Tổ ${1 + (index % 3)}` } : {}),
    posSource: 'gps',
  };
}

/** A place near `at` with no village within 2.5 % of the radius, so that every honest measure gives one verdict. */
function clearOfEdges(random: () => number, villages: readonly Point[], at: Point, radiusM: number): Point {
  for (;;) {
    const place = scatter(random, at, radiusM / 3);
    const isClear = villages.every((village) => Math.abs(geodesicM(place, village) / radiusM - 1) > CLEAR_OF_EDGE);
    if (isClear) return place;
  }
}

function scatter(random: () => number, [lng, lat]: Point, withinM: number): Point {
  const turn = random() * 2 * Math.PI;
  const offDeg = (Math.sqrt(random()) * withinM) / 111_000;
  return [
    round(lng + (offDeg * Math.sin(turn)) / Math.cos((lat * Math.PI) / 180)),
    round(lat + offDeg * Math.cos(turn)),
  ];
}

function round(deg: number): number {
  return Number(deg.toFixed(7));
}
