import { describe, expect, it } from 'vitest';
import { select } from '../../src/commands/select';
import { showLayer } from '../../src/commands/view';
import type { LngLat } from '../../src/core/geo/lngLat';
import { hitTest, MOUSE_REACH, sitesWithin, TOUCH_REACH } from '../../src/map/hitTest';
import { pixelSize } from '../../src/map/mercator';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { aScreen } from './aScreen';

const ZOOM = 13;
const pixelsEast = (pixels: number): LngLat => [107 + pixels * pixelSize(ZOOM) * 360, 21];
const plan = aPlan()
  .withSite('existing', pixelsEast(0), { radiusM: 100 })
  .withVillage('covered', pixelsEast(0))
  .withSite('planned', pixelsEast(4), { status: 'planned', radiusM: 100 })
  .withSite('candidate', pixelsEast(8), { status: 'candidate', radiusM: 100 })
  .withVillage('dead', pixelsEast(100))
  .withVillage('also', pixelsEast(104))
  .withSite('here', pixelsEast(104), { radiusM: 20 })
  .withSite('nowhere', null, { status: 'planned' })
  .build();

describe('hitTest', () => {
  it('takes a mast before what lies under it', () => {
    const { view } = aScreen(plan);
    expect(hitTest(view(), pixelsEast(0), ZOOM, MOUSE_REACH)).toEqual({ kind: 'site', id: 'planned' });
  });

  it('takes the nearest of two masts, unless the other is selected', () => {
    const { app, view } = aScreen(plan);
    expect(hitTest(view(), pixelsEast(7), ZOOM, MOUSE_REACH)?.id).toBe('candidate');
    select(app, { kind: 'site', id: 'planned' });
    expect(hitTest(view(), pixelsEast(7), ZOOM, MOUSE_REACH)?.id).toBe('planned');
  });

  it('takes a dead zone before what is covered', () => {
    const { view } = aScreen(plan);
    expect(hitTest(view(), pixelsEast(104), ZOOM, MOUSE_REACH)).toEqual({ kind: 'village', id: 'dead' });
  });

  it('reaches further for a finger', () => {
    const { view } = aScreen(plan);
    expect(hitTest(view(), pixelsEast(-15), ZOOM, MOUSE_REACH)).toBeNull();
    expect(hitTest(view(), pixelsEast(-15), ZOOM, TOUCH_REACH)?.id).toBe('planned');
  });

  it('does not take what is not shown', () => {
    const { app, view } = aScreen(plan);
    showLayer(app, 'programmeSites', false);
    showLayer(app, 'existingSites', false);
    expect(hitTest(view(), pixelsEast(4), ZOOM, MOUSE_REACH)).toEqual({ kind: 'village', id: 'covered' });
  });

  it('boxes masts, and existing stations only when they are unlocked', () => {
    const { view } = aScreen(plan);
    const box = [at(106.9, 20.9), at(107.1, 21.1)] as const;
    expect(sitesWithin(view(), ...box, false)).toEqual(['planned', 'candidate']);
    expect(sitesWithin(view(), ...box, true)).toEqual(['existing', 'planned', 'candidate', 'here']);
  });
});
