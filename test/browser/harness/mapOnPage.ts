import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Page } from 'playwright-core';

export interface Px {
  readonly x: number;
  readonly y: number;
}
export type LngLat = readonly [lng: number, lat: number];

/** What the map drew: the id of the plan's row where it has one, its properties, and what was marked on it since. */
export interface Drawn {
  readonly layer: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, unknown>>;
}

type WithMap = HTMLElement & { planMap: MapLibreMap };
const CONTAINER = '[data-map-state]';

/** Waits until the map has drawn everything it was told. */
export async function mapAtRest(page: Page): Promise<void> {
  await page.waitForFunction((selector) => {
    const container = document.querySelector<WithMap>(selector);
    if (container?.dataset.mapState !== 'ready' || container.dataset.idle !== 'true') return false;
    return container.planMap.loaded() && !container.planMap.isMoving();
  }, CONTAINER);
}

/** The middle of the map's canvas, in pixels of the page. */
export function canvasCentre(page: Page): Promise<Px> {
  return page.locator(CONTAINER).evaluate((container) => {
    const { left, top, width, height } = (container as WithMap).planMap.getCanvas().getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
}

export function project(page: Page, [lng, lat]: LngLat): Promise<Px> {
  return page.locator(CONTAINER).evaluate(
    (container, at) => {
      const map = (container as WithMap).planMap;
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const { x, y } = map.project(at);
      return { x: left + x, y: top + y };
    },
    [lng, lat] as [number, number],
  );
}

/** The place under a pixel of the page. */
export function unproject(page: Page, { x, y }: Px): Promise<LngLat> {
  return page.locator(CONTAINER).evaluate(
    (container, at) => {
      const map = (container as WithMap).planMap;
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const { lng, lat } = map.unproject([at.x - left, at.y - top]);
      return [lng, lat] as const;
    },
    { x, y },
  );
}

export interface View {
  readonly zoom: number;
  readonly center: LngLat;
}

export function viewOf(page: Page): Promise<View> {
  return page.locator(CONTAINER).evaluate((container) => {
    const map = (container as WithMap).planMap;
    const { lng, lat } = map.getCenter();
    return { zoom: map.getZoom(), center: [lng, lat] as const };
  });
}

/** Features in sight, of these layers; one that lies in several tiles is listed once. */
export function drawn(page: Page, layers: readonly string[]): Promise<Drawn[]> {
  return page.locator(CONTAINER).evaluate(
    (container, ids) => {
      const map = (container as WithMap).planMap;
      const seen = new Set<string>();
      return map.queryRenderedFeatures({ layers: ids }).flatMap(({ id, layer, properties, state }) => {
        const key = JSON.stringify([layer.id, id, properties]);
        if (seen.has(key)) return [];
        seen.add(key);
        return [{ layer: layer.id, properties, state: { ...state } }];
      });
    },
    [...layers],
  );
}

const DEAD = 2;

/** Ids of the villages the map shows as dead zones. */
export async function drawnDeadZones(page: Page): Promise<string[]> {
  const villages = await drawn(page, ['villages-dead']);
  return villages
    .filter(({ state, properties }) => (state.state ?? properties.state) === DEAD)
    .map(({ properties }) => String(properties.id))
    .sort();
}

export function linkTo({ zoom = 13, at = [107, 21], sel }: { zoom?: number; at?: LngLat; sel?: string }): string {
  return `#map=${zoom}/${at[1]}/${at[0]}${sel === undefined ? '' : `&sel=${encodeURIComponent(sel)}`}`;
}

/** Follows a link within the page, as from the address bar, and waits until the map shows it. */
export async function follow(page: Page, link: { zoom?: number; at?: LngLat; sel?: string }): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, linkTo(link));
  await page.waitForFunction(
    ([selector, zoom]) => document.querySelector<WithMap>(selector)?.planMap.getZoom() === zoom,
    [CONTAINER, link.zoom ?? 13] as const,
  );
  await mapAtRest(page);
}
