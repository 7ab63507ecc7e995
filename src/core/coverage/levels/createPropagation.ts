import type { CoverageSettings } from '../../plan/plan';
import { SECTOR_LISTS, type Sector, sectorsOf } from '../../plan/sectors';
import type { Site } from '../../plan/site';
import { SETTING_ENVIRONMENT } from '../../radio/bandRadius';
import { freeSpaceDb } from '../../radio/models/freeSpace';
import { type RadioAssumptions, radioAssumptions } from '../../radio/radioSettings';
import type { Terrain } from '../../terrain/terrain';
import type { Dbm, Metres } from '../../units';
import type { MastRise, Propagation, RadioRules } from '../propagation';
import { CappedCover } from './cappedCover';
import { LevelRadio } from './levelRadio';
import { levelVerdicts } from './levelVerdicts';
import { leastRise } from './mastRise';
import { type MastPaths, PathBook } from './pathBook';
import { type SiteAntennas, SiteLevels } from './siteLevels';

/** Levels of one mast under so many different settings are remembered. */
const MOST_SETTINGS = 4;

/** The propagation, with the book behind it for whoever measures paths elsewhere. */
export interface BookedPropagation extends Propagation {
  readonly book: PathBook;
  rulesFor(settings: CoverageSettings): BookedRules;
}

export interface BookedRules extends RadioRules {
  radioOf(site: Site): LevelRadio;
  /** The same site on a mast of another height. */
  radioAt(site: Site, heightM: Metres): LevelRadio;
}

/** Levels over this ground; without ground every path falls back to the plan's formula, and is counted. */
export function createPropagation(terrain: Terrain | null): BookedPropagation {
  const book = new PathBook(terrain);
  const levels = new WeakMap<MastPaths, Map<string, SiteLevels>>();
  return {
    book,
    illustrative: terrain?.illustrative ?? false,
    hasTerrain: terrain !== null,
    get measuredPaths() {
      return book.measured;
    },
    fallback: () => book.fallback(),
    keep: () => book.keep(),
    trim: () => book.trim(),
    rulesFor: (settings) => rulesOver(book, levels, settings),
  };
}

function rulesOver(
  book: PathBook,
  known: WeakMap<MastPaths, Map<string, SiteLevels>>,
  settings: CoverageSettings,
): BookedRules {
  const assumptions = radioAssumptions(settings, settings.model);
  const { reachLimitM: limitM } = assumptions;
  const overTerrain = settings.model === 'terrain';
  const neededDbm = neededLevelDbm(assumptions);
  const common = levelKey(settings);
  const antennas = new Map<string, SiteAntennas>();

  const radioAt = (site: Site, heightM: Metres): LevelRadio => {
    const own = `${SECTOR_LISTS.map((list) => site[list] ?? '').join('|')}|${site.setting ?? ''}`;
    let kind = antennas.get(own);
    if (!kind) {
      kind = antennasOf(site, settings, assumptions, overTerrain);
      antennas.set(own, kind);
    }
    const [lngDeg, latDeg] = site.position!;
    const { rxHeightM, clutterM, climate } = assumptions;
    const paths = book.mastPaths({ lngDeg, latDeg, heightM, rxHeightM, clutterM, dN: climate.dN });
    return new LevelRadio(levelsOf(book, known, paths, `${own}|${common}`, kind), neededDbm);
  };

  const rules: BookedRules = {
    limitM,
    radioOf: (site) => radioAt(site, site.heightM ?? assumptions.defaultHeightM),
    radioAt,
    verdicts: (reaches) => levelVerdicts(reaches, assumptions),
    mastRise: (sites, village): MastRise | null => leastRise(sites, village, rules, assumptions.defaultHeightM),
    cover: (villages) => new CappedCover(villages),
  };
  return rules;
}

/** What must arrive for a place to count as served, dBm. */
export function neededLevelDbm({ thresholdDbm, bodyLossDb, buildingLossDb, shadowMarginDb }: RadioAssumptions): Dbm {
  return thresholdDbm + bodyLossDb + buildingLossDb + shadowMarginDb;
}

/** Everything in the settings that a level depends on: not what it is compared with, nor which sites count. */
function levelKey(settings: CoverageSettings): string {
  const { model, n0, environment, empiricalModel, defaultBand, defaultBeamwidthDeg, defaultTiltDeg } = settings;
  const { budgets, antennas, calibration = null } = settings;
  return JSON.stringify([
    [model, n0, environment, empiricalModel, defaultBand, defaultBeamwidthDeg, defaultTiltDeg],
    budgets,
    antennas,
    calibration,
  ]);
}

function antennasOf(
  site: Site,
  settings: CoverageSettings,
  assumptions: RadioAssumptions,
  overTerrain: boolean,
): SiteAntennas {
  const sectors = sectorsOf(site, assumptions);
  return {
    sectors,
    mostAt1KmDbm: sectors.reduce((most, sector) => Math.max(most, freeSpaceAt1Km(sector)), Number.NEGATIVE_INFINITY),
    environment: settings.environment ?? SETTING_ENVIRONMENT[site.setting ?? ''] ?? assumptions.environment,
    empirical: assumptions.empiricalModel,
    assumptions,
    overTerrain,
  };
}

function freeSpaceAt1Km({ eirpPerReDbm, freqMHz }: Sector): Dbm {
  const ask = { freqMHz, distanceM: 1000, txHeightM: 0, rxHeightM: 0, environment: 'open' } as const;
  return eirpPerReDbm - freeSpaceDb(ask);
}

function levelsOf(
  book: PathBook,
  known: WeakMap<MastPaths, Map<string, SiteLevels>>,
  paths: MastPaths,
  key: string,
  antennas: SiteAntennas,
): SiteLevels {
  let ofMast = known.get(paths);
  if (!ofMast) {
    ofMast = new Map();
    known.set(paths, ofMast);
  }
  let levels = ofMast.get(key);
  if (!levels) {
    levels = new SiteLevels(book, paths, antennas);
    ofMast.set(key, levels);
    if (ofMast.size > MOST_SETTINGS) ofMast.delete(ofMast.keys().next().value!);
  }
  return levels;
}
