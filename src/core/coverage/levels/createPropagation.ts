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
  const memo: Memo = { levels: new WeakMap(), bySite: new WeakMap() };
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
    rulesFor: (settings) => rulesOver(book, memo, settings),
  };
}

/** Levels worked out so far, by mast and by site. */
interface Memo {
  readonly levels: WeakMap<MastPaths, Map<string, SiteLevels>>;
  /** `key`: all the settings that these levels depend on. */
  readonly bySite: WeakMap<Site, { readonly key: string; readonly levels: SiteLevels }>;
}

function rulesOver(book: PathBook, memo: Memo, settings: CoverageSettings): BookedRules {
  const assumptions = radioAssumptions(settings, settings.model);
  const { reachLimitM: limitM } = assumptions;
  const overTerrain = settings.model === 'terrain';
  const neededDbm = neededLevelDbm(assumptions);
  const common = levelKey(settings);
  const { rxHeightM, clutterM, climate, defaultHeightM } = assumptions;
  const key = `${common}|${defaultHeightM}|${rxHeightM}|${clutterM}|${climate.dN}`;
  const antennas = new Map<string, SiteAntennas>();

  const levelsAt = (site: Site, heightM: Metres): SiteLevels => {
    const own = `${SECTOR_LISTS.map((list) => site[list] ?? '').join('|')}|${site.setting ?? ''}`;
    let kind = antennas.get(own);
    if (!kind) {
      kind = antennasOf(site, settings, assumptions, overTerrain);
      antennas.set(own, kind);
    }
    const [lngDeg, latDeg] = site.position!;
    const paths = book.mastPaths({ lngDeg, latDeg, heightM, rxHeightM, clutterM, dN: climate.dN });
    return levelsOf(book, memo.levels, paths, `${own}|${common}`, kind);
  };

  /** Thousands of sites are the very objects they were: then no key is put together. */
  const levelsOfSite = (site: Site): SiteLevels => {
    const known = memo.bySite.get(site);
    if (known?.key === key) {
      book.touch(known.levels.paths);
      return known.levels;
    }
    const levels = levelsAt(site, site.heightM ?? defaultHeightM);
    memo.bySite.set(site, { key, levels });
    return levels;
  };

  const rules: BookedRules = {
    limitM,
    radioOf: (site) => new LevelRadio(levelsOfSite(site), neededDbm, limitM),
    radioAt: (site, heightM) => new LevelRadio(levelsAt(site, heightM), neededDbm, limitM),
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
