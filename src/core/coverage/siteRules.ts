import { type ActiveSet, activeSet, isActive } from '../plan/isActive';
import type { CoverageSettings, Plan } from '../plan/plan';
import type { Site } from '../plan/site';
import { siteRadiusM } from '../plan/siteRadius';
import type { Metres } from '../units';
import { passesFilter } from './passesFilter';
import type { Propagation, RadioRules } from './propagation';
import type { CoverageFilter } from './result';

/**
 * All that decides whether a site counts and how far it reaches, apart from the site itself. Thousands of sites share a
 * handful of technologies, settings and operators: what those words mean is worked out once each.
 */
export class SiteRules {
  readonly settings: CoverageSettings;
  readonly filter: CoverageFilter;
  readonly propagation: Propagation | null;
  /** null: the radius model. */
  readonly radio: RadioRules | null;
  readonly #active: ActiveSet;
  readonly #defaultRadiusM = new WordPairs<Metres>();
  readonly #passes = new WordPairs<boolean>();

  /** Throws RangeError when the plan's model computes levels and nothing is there to do so: never another model instead. */
  constructor({ coverage }: Plan, filter: CoverageFilter, propagation: Propagation | null = null) {
    this.settings = coverage;
    this.filter = filter;
    this.propagation = propagation;
    if (coverage.model !== 'radius' && propagation === null)
      throw new RangeError(`SiteRules: the model "${coverage.model}" needs a propagation`);
    this.radio = coverage.model === 'radius' ? null : propagation!.rulesFor(coverage);
    this.#active = activeSet(coverage);
  }

  /** The radius that decides coverage, whether the site counts or not. */
  radiusM(site: Site): Metres {
    if (site.radiusM !== undefined) return site.radiusM;
    return this.#defaultRadiusM.get(site.technology, site.setting, () => siteRadiusM(site, this.settings));
  }

  /** The site is active and passes the filter. */
  counts(site: Site): boolean {
    const { id, name, position, status } = site;
    if (!isActive({ id, name, position, status, radiusM: this.radiusM(site) }, this.#active, this.settings))
      return false;
    return this.#passes.get(site.technology, site.operator, () => passesFilter(site, this.filter));
  }
}

/** Remembers a value per pair of words. */
class WordPairs<Value> {
  readonly #values = new Map<string | undefined, Map<string | undefined, Value>>();

  get(first: string | undefined, second: string | undefined, work: () => Value): Value {
    let bySecond = this.#values.get(first);
    if (!bySecond) {
      bySecond = new Map();
      this.#values.set(first, bySecond);
    }
    let value = bySecond.get(second);
    if (value === undefined) {
      value = work();
      bySecond.set(second, value);
    }
    return value;
  }
}
