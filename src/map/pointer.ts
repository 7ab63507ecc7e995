import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Spot, Tool } from './tool';

/** A press that moved less than this is a click. */
export const CLICK_PX = 3;
const TOUCH_CLICK_PX = 10;
const LONG_PRESS_MS = 350;

type Press = {
  id: number;
  from: Spot;
  taken: boolean;
  moved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/** Turns pointer events into the verbs of the current tool. Returns the way to stop. */
export function listenToPointer(map: MapLibreMap, tool: () => Tool): () => void {
  const area = map.getCanvasContainer();
  const listening = new AbortController();
  let press: Press | null = null;
  let last: Spot | null = null;
  let frame = 0;

  const spotOf = (event: PointerEvent | MouseEvent): Spot => {
    const box = area.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const { lng, lat } = map.unproject([x, y]);
    const touch = 'pointerType' in event && event.pointerType === 'touch';
    const add = event.shiftKey || event.ctrlKey || event.metaKey;
    return { x, y, lngLat: [lng, lat], touch, shift: event.shiftKey, add };
  };
  const take = (event: PointerEvent): void => {
    if (!press) return;
    press.taken = true;
    map.dragPan.disable();
    map.touchZoomRotate.disable();
    area.setPointerCapture(event.pointerId);
  };
  const letGo = (): Press | null => {
    const was = press;
    press = null;
    clearTimeout(was?.timer);
    if (was?.taken) {
      map.dragPan.enable();
      map.touchZoomRotate.enable();
      map.touchZoomRotate.disableRotation();
    }
    return was;
  };
  const flush = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (!last) return;
    if (press?.taken) tool().drag?.(last);
    else if (!press) tool().move?.(last);
  };

  const on = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    handle: (event: HTMLElementEventMap[Name]) => void,
    target: HTMLElement | Window = area,
  ) => target.addEventListener(name, handle as EventListener, { capture: true, signal: listening.signal });

  on('pointerdown', (event) => {
    if (press) {
      if (press.taken) tool().cancel?.();
      letGo();
      return;
    }
    if (event.button !== 0 || !overMap(event)) return;
    const from = spotOf(event);
    last = from;
    press = { id: event.pointerId, from, taken: false, moved: false, timer: undefined };
    map.getCanvas().focus({ preventScroll: true });
    if (!from.touch) {
      if (tool().press?.(from)) take(event);
      return;
    }
    press.timer = setTimeout(() => {
      if (press?.id === event.pointerId && !press.moved && tool().longPress?.(from)) take(event);
    }, LONG_PRESS_MS);
  });
  on('pointermove', (event) => {
    if (press && press.id !== event.pointerId) return;
    last = spotOf(event);
    if (press && Math.hypot(last.x - press.from.x, last.y - press.from.y) > clickPx(last)) press.moved = true;
    if (frame === 0) frame = requestAnimationFrame(flush);
  });
  on('pointerup', (event) => {
    if (press?.id !== event.pointerId) return;
    last = spotOf(event);
    if (press.taken) flush();
    const was = letGo();
    if (was?.taken) tool().release?.(last);
    else if (was && !was.moved) tool().click?.(last);
  });
  on('pointercancel', (event) => {
    if (press?.id === event.pointerId && letGo()?.taken) tool().cancel?.();
  });
  on('pointerleave', () => {
    if (press) return;
    last = null;
    tool().move?.(null);
  });
  on('dblclick', (event) => {
    const now = tool();
    if (!now.doubleClick) return;
    event.stopPropagation();
    now.doubleClick(spotOf(event));
  });
  /** Captured on the window, the blur of every field comes by here: only that of the window itself ends a press. */
  on('blur', (event) => event.target === window && letGo()?.taken && tool().cancel?.(), window);

  return () => {
    listening.abort();
    cancelAnimationFrame(frame);
    letGo();
  };

  /** Controls and markers lie in the same element. */
  function overMap(event: PointerEvent): boolean {
    return event.target === map.getCanvas() || event.target === area;
  }
}

function clickPx(spot: Spot): number {
  return spot.touch ? TOUCH_CLICK_PX : CLICK_PX;
}
