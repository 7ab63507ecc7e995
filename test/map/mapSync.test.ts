import { describe, expect, it } from 'vitest';
import { beginDrag, cancelGesture, dragTo, drop } from '../../src/commands/drag';
import { previewProgramme } from '../../src/commands/programme';
import { hover, select } from '../../src/commands/select';
import { undo } from '../../src/commands/undo';
import { setLanguage, setPointer, setTheme, showLayer } from '../../src/commands/view';
import { COVERED_ONCE, DEAD } from '../../src/map/layers/villageState';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { aScreen } from './aScreen';

const NEAR = at(107, 21);
const FAR = at(107.5, 21.5);
const plan = aPlan()
  .withSite('S', NEAR, { status: 'planned', radiusM: 2_000 })
  .withSite('E', at(106.5, 20.5), { radiusM: 2_000 })
  .withVillage('near', NEAR)
  .withVillage('far', FAR)
  .build();

const states = (screen: ReturnType<typeof aScreen>) =>
  screen.port.data
    .get('villages')!
    .features.map((feature) => screen.port.marks.get(`villages/${feature.id}`)?.state ?? feature.properties!.state);

/** Everything handed to the map so far is on it. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

describe('mapSync', () => {
  it('draws the villages once, with the state they have', () => {
    const screen = aScreen(plan);
    expect(states(screen)).toEqual([COVERED_ONCE, DEAD]);
    expect(screen.port.count('setMark', 'villages')).toBe(0);
  });

  it('marks only the villages that changed on a drag, and replaces no source of many', () => {
    const screen = aScreen(plan);
    screen.port.forget();
    beginDrag(screen.app, 'S');
    dragTo(screen.app, FAR);
    expect(states(screen)).toEqual([DEAD, COVERED_ONCE]);
    expect(screen.port.marks.get('villages/1')).toMatchObject({ ring: 1 });
    expect(screen.port.marks.get('villages/0')).toMatchObject({ ring: 2 });
    expect(screen.port.calls.filter((call) => call.verb === 'setData').map((call) => call.source)).toEqual(['focus']);
  });

  it('touches nothing of the villages while the site moves over empty land', () => {
    const screen = aScreen(plan);
    beginDrag(screen.app, 'S');
    dragTo(screen.app, at(107.2, 21.2));
    screen.port.forget();
    dragTo(screen.app, at(107.21, 21.2));
    expect(screen.port.calls.map((call) => call.verb).sort()).toEqual(['hold', 'setHeldFootprint']);
  });

  it('is back where it was after Escape', async () => {
    const screen = aScreen(plan);
    await drawn();
    beginDrag(screen.app, 'S');
    dragTo(screen.app, FAR);
    cancelGesture(screen.app);
    expect(states(screen)).toEqual([COVERED_ONCE, DEAD]);
    expect(screen.port.marks.get('villages/1')).toMatchObject({ ring: 0 });
    expect(screen.port.marks.get('programme/0')).toMatchObject({ held: false });
  });

  it('redraws the masts once on drop, never the existing stations', async () => {
    const screen = aScreen(plan);
    beginDrag(screen.app, 'S');
    dragTo(screen.app, FAR);
    screen.port.forget();
    drop(screen.app);
    await drawn();
    expect(screen.port.count('setData', 'programme')).toBe(1);
    expect(screen.port.count('setData', 'existing')).toBe(0);
    expect(screen.port.data.get('programme')!.features[0]!.geometry).toEqual({ type: 'Point', coordinates: [...FAR] });
    undo(screen.app);
    expect(states(screen)).toEqual([COVERED_ONCE, DEAD]);
  });

  it('lets the held mast go only when the dropped one is drawn', async () => {
    const screen = aScreen(plan);
    await drawn();
    beginDrag(screen.app, 'S');
    dragTo(screen.app, FAR);
    screen.port.forget();
    drop(screen.app);
    expect(screen.port.count('hold')).toBe(0);
    await drawn();
    expect(screen.port.count('hold')).toBe(1);
    expect(screen.port.marks.get('programme/0')).toMatchObject({ held: false });
  });

  it('switches sites by marks while the programme is played', () => {
    const screen = aScreen(plan);
    screen.port.forget();
    previewProgramme(screen.app, 0);
    expect(screen.port.marks.get('programme/0')).toMatchObject({ active: 0 });
    expect(screen.port.count('setData')).toBe(0);
  });

  it('does nothing when only the pointer moved', () => {
    const screen = aScreen(plan);
    screen.port.forget();
    setPointer(screen.app, NEAR);
    expect(screen.port.calls).toEqual([]);
  });

  it('restyles on theme, language and layers', () => {
    const screen = aScreen(plan);
    screen.port.forget();
    setTheme(screen.app, 'dark');
    setLanguage(screen.app, 'en');
    showLayer(screen.app, 'labels', false);
    expect(screen.port.count('setLook')).toBe(3);
  });

  it('shows hover and selection as one mark each', () => {
    const screen = aScreen(plan);
    select(screen.app, { kind: 'site', id: 'S' });
    hover(screen.app, { kind: 'site', id: 'S' });
    const points = screen.port.data.get('focus')!.features.filter((feature) => feature.geometry.type === 'Point');
    expect(points.map((feature) => feature.properties)).toMatchObject([{ name: 'S', selected: true }]);
  });
});
