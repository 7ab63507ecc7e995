import { footprintScene, heldFootprint } from './footprints/footprintScene';
import { areaData } from './layers/areaData';
import { drawSketch } from './layers/drawSketch';
import { FocusSync } from './layers/focusSync';
import { proposalData } from './layers/proposalData';
import { SiteSync } from './layers/siteSync';
import { VillageSync } from './layers/villageSync';
import type { MapPort } from './mapPort';
import type { MapView } from './mapView';

/** Brings the map from one view to the next: only what changed goes to it. */
export function createMapSync(port: MapPort): (view: MapView) => void {
  const villages = new VillageSync(port);
  const sites = new SiteSync(port);
  const focus = new FocusSync(port);
  let before: MapView | null = null;

  return (view) => {
    const last = before;
    before = view;
    if (!last || lookChanged(last, view)) port.setLook(view);
    villages.sync(view);
    sites.sync(view);
    focus.sync(view);
    if (!last || footprintsChanged(last, view)) port.setScene(footprintScene(view));
    if (view.held !== last?.held) port.setHeldFootprint(view.held && heldFootprint(view.held));
    if (view.areas !== last?.areas || view.areaFacts !== last?.areaFacts) {
      void port.setData('areas', areaData(view.areas, view.areaFacts));
    }
    if (proposalChanged(last, view)) void port.setData('proposal', proposalData(view));
    if (incomingChanged(last, view)) port.setIncoming(view);
    if (!last || sketchChanged(last, view)) syncSketch(port, view);
    if (!last || userLayersChanged(last, view)) port.setOverlays(view);
  };
}

/** Nothing proposed and nothing made before the first time: the empty source stays as it is. */
function proposalChanged(last: MapView | null, view: MapView): boolean {
  if (!last) return view.proposal !== null || view.places.length > 0;
  return last.proposal !== view.proposal || last.places !== view.places;
}

function incomingChanged(last: MapView | null, view: MapView): boolean {
  if (view.incoming !== (last?.incoming ?? null)) return true;
  return view.incoming !== null && view.theme !== last?.theme;
}

function lookChanged(last: MapView, view: MapView): boolean {
  return (
    last.theme !== view.theme ||
    last.language !== view.language ||
    last.layers !== view.layers ||
    last.symbolsFromZoom !== view.symbolsFromZoom
  );
}

function footprintsChanged(last: MapView, view: MapView): boolean {
  return (
    last.sites !== view.sites ||
    last.inForce !== view.inForce ||
    last.layers.footprints !== view.layers.footprints ||
    last.held?.site !== view.held?.site
  );
}

function userLayersChanged(last: MapView, view: MapView): boolean {
  return last.overlays !== view.overlays || last.background !== view.background || last.theme !== view.theme;
}

function sketchChanged(last: MapView, view: MapView): boolean {
  return last.sketch !== view.sketch || last.sketchClosed !== view.sketchClosed || last.language !== view.language;
}

function syncSketch(port: MapPort, view: MapView): void {
  drawSketch((data) => void port.setData('sketch', data), view.sketch, view.sketchClosed, view.language);
}
