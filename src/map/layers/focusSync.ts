import type { MapPort } from '../mapPort';
import type { MapView } from '../mapView';
import { findVillageIn } from './findVillageIn';
import { focusData } from './focusData';

export class FocusSync {
  readonly #port: MapPort;
  #view: MapView | null = null;

  constructor(port: MapPort) {
    this.#port = port;
  }

  sync(view: MapView): void {
    const before = this.#view;
    this.#view = view;
    if (before && !changed(before, view)) return;
    if (!before && view.selected.length === 0 && !view.hovered) return;
    void this.#port.setData(
      'focus',
      focusData(view, (id) => findVillageIn(view.villages, id)),
    );
  }
}

function changed(before: MapView, now: MapView): boolean {
  return (
    before.selected !== now.selected ||
    before.hovered !== now.hovered ||
    before.sites !== now.sites ||
    before.villages !== now.villages ||
    before.held?.site !== now.held?.site
  );
}
