import type { LngLat } from '../../src/core/geo/lngLat';
import type { Area, CoverageSettings, Plan, ProgrammeStop } from '../../src/core/plan/plan';
import type { Site } from '../../src/core/plan/site';
import type { Village } from '../../src/core/plan/village';
import { at } from './at';

const EMPTY: Plan = {
  planId: 'test',
  parent: null,
  title: '',
  author: '',
  org: '',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  illustrative: false,
  coverage: {
    model: 'radius',
    defaultRadiusM: 3_000,
    activeStatuses: ['existing', 'planned'],
    switchedOff: [],
  },
  sources: [],
  events: [],
  sites: [],
  villages: [],
  areas: [],
};

/** An empty plan: 3 km default radius, existing and planned sites active. */
export function aPlan(): PlanBuilder {
  return new PlanBuilder(EMPTY);
}

export function aSite(id: string, position: LngLat | null, more: Partial<Site> = {}): Site {
  return { id, name: id, position, status: 'existing', ...more };
}

export function aVillage(id: string, position: LngLat, more: Partial<Village> = {}): Village {
  return { id, name: id, position, households: 100, ...more };
}

/** Every step returns a new builder; only what a test is about needs writing. */
class PlanBuilder {
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  withSite(id: string, position: LngLat | null = at(107, 21), more: Partial<Site> = {}): PlanBuilder {
    return this.with({ sites: [...this.#plan.sites, aSite(id, position, more)] });
  }

  withSites(sites: readonly Site[]): PlanBuilder {
    return this.with({ sites: [...this.#plan.sites, ...sites] });
  }

  withVillage(id: string, position: LngLat = at(107, 21), more: Partial<Village> = {}): PlanBuilder {
    return this.with({ villages: [...this.#plan.villages, aVillage(id, position, more)] });
  }

  withVillages(villages: readonly Village[]): PlanBuilder {
    return this.with({ villages: [...this.#plan.villages, ...villages] });
  }

  withArea(area: Area): PlanBuilder {
    return this.with({ areas: [...this.#plan.areas, area] });
  }

  withStops(stops: readonly ProgrammeStop[]): PlanBuilder {
    return this.with({ stops });
  }

  withCoverage(settings: Partial<CoverageSettings>): PlanBuilder {
    return this.with({ coverage: { ...this.#plan.coverage, ...settings } });
  }

  with(members: Partial<Plan>): PlanBuilder {
    return new PlanBuilder({ ...this.#plan, ...members });
  }

  build(): Plan {
    return this.#plan;
  }
}
