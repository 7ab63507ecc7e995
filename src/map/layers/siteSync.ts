import type { Site } from '../../core/plan/site';
import type { MapPort, MarkState } from '../mapPort';
import type { HeldSite, MapView } from '../mapView';
import { outlineData } from './outlineData';
import { programmeData } from './programmeData';
import { radiiDiffer } from './radiiDiffer';
import { isTick } from './siteData';

/** Sources are rebuilt when the list changed; switching sites on and off only marks them. */
export class SiteSync {
  readonly #port: MapPort;
  #view: MapView | null = null;
  #active = new Uint8Array();
  #held: HeldSite | null = null;
  #rebuilding: MapView | null = null;
  readonly #marked = new Set<number>();

  constructor(port: MapPort) {
    this.#port = port;
  }

  sync(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (view.sites !== before?.sites) this.#replace(view, before);
    else if (view.inForce !== before.inForce) {
      if (radiiDiffer(before.inForce, view.inForce)) void this.#setOutlines(view);
      this.#switch(view, this.#active);
    }
    if (view.held !== this.#held) this.#hold(view);
  }

  #replace(view: MapView, last: MapView | null): void {
    const { sites, inForce } = view;
    const before = last?.sites ?? null;
    const jobs: Promise<void>[] = [];
    if (differ(before, sites, isTick)) jobs.push(this.#port.setExisting(sites, inForce.active));
    if (differ(before, sites, (site) => !isTick(site))) {
      jobs.push(this.#port.setData('programme', programmeData(sites, inForce)));
      jobs.push(this.#setOutlines(view));
    } else if (last && radiiDiffer(last.inForce, inForce)) jobs.push(this.#setOutlines(view));
    if (jobs.length === 0 && before?.length === sites.length) return this.#switch(view, this.#active);
    this.#active = inForce.active.slice();
    const built = inForce.active;
    this.#rebuilding = view;
    void Promise.all(jobs).then(() => this.#rebuilt(view, built));
  }

  #setOutlines({ sites, inForce }: MapView): Promise<void> {
    return this.#port.setData('outlines', outlineData(sites, inForce));
  }

  /** The new data is drawn: marks made for the old list are overwritten, what changed meanwhile is marked again. */
  #rebuilt(from: MapView, built: Uint8Array): void {
    if (this.#rebuilding !== from || !this.#view) return;
    this.#rebuilding = null;
    const { active } = this.#view.inForce;
    for (const at of this.#marked) this.#markAt(at, { active: active[at] ?? 0, held: false });
    this.#marked.clear();
    this.#switch(this.#view, built.slice());
    if (this.#held) this.#mark(this.#held.site, { held: true });
    else this.#port.hold(null, this.#view);
  }

  #switch({ inForce: { active } }: MapView, before: Uint8Array): void {
    for (let at = 0; at < active.length; at++) {
      if (before[at] !== active[at]) this.#markAt(at, { active: active[at]! });
    }
    this.#active = active.slice();
  }

  #hold(view: MapView): void {
    const before = this.#held;
    const held = view.held;
    this.#held = held;
    if (before && before.site !== held?.site && !this.#rebuilding) this.#mark(before.site, { held: false });
    if (held && held.site !== before?.site) this.#mark(held.site, { held: true });
    if (held || !this.#rebuilding) this.#port.hold(held, view);
  }

  #mark(site: Site, state: MarkState): void {
    const at = this.#view?.inForce.indexOf(site.id) ?? -1;
    if (at >= 0) this.#markAt(at, state);
  }

  #markAt(at: number, state: MarkState): void {
    const site = this.#view?.sites[at];
    if (!site?.position) return;
    this.#marked.add(at);
    this.#port.setMark(isTick(site) ? 'existing' : 'programme', at, state);
    if (!isTick(site)) this.#port.setMark('outlines', at, state);
  }
}

/** Ids are places in the list, so a list of another length differs everywhere. */
function differ(before: readonly Site[] | null, now: readonly Site[], concerns: (site: Site) => boolean): boolean {
  if (before?.length !== now.length) return true;
  return now.some((site, at) => site !== before[at] && (concerns(site) || concerns(before[at]!)));
}
