import type { MapPort } from '../mapPort';
import type { MapView } from '../mapView';
import { focusData } from './focusData';
import { radiiDiffer } from './radiiDiffer';

export class FocusSync {
  readonly #port: MapPort;
  #view: MapView | null = null;
  #named = new Set<number>();

  constructor(port: MapPort) {
    this.#port = port;
  }

  sync(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (before && !changed(before, view)) return;
    if (!before && view.selected.length === 0 && !view.hovered) return;
    void this.#port.setData('focus', focusData(view));
    this.#hideOwnNames(view);
  }

  /** A site in focus has its name above it: the name beside it goes. */
  #hideOwnNames({ inForce, selected, hovered }: MapView): void {
    const focus = hovered ? [...selected, hovered] : selected;
    const now = new Set(focus.filter((ref) => ref.kind === 'site').map((ref) => inForce.indexOf(ref.id)));
    now.delete(-1);
    for (const at of this.#named) if (!now.has(at)) this.#port.setMark('programme', at, { focus: false });
    for (const at of now) if (!this.#named.has(at)) this.#port.setMark('programme', at, { focus: true });
    this.#named = now;
  }
}

function changed(before: MapView, now: MapView): boolean {
  return (
    before.selected !== now.selected ||
    before.hovered !== now.hovered ||
    before.sites !== now.sites ||
    radiiDiffer(before.inForce, now.inForce) ||
    before.villages !== now.villages ||
    before.held?.site !== now.held?.site
  );
}
