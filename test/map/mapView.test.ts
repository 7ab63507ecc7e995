import { describe, expect, it } from 'vitest';
import { beginDrag, dragTo } from '../../src/commands/drag';
import { setSession } from '../../src/state/store';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { aScreen } from './aScreen';

const plan = aPlan()
  .withSite('C', at(107, 21), { status: 'candidate', radiusM: 2_000 })
  .withVillage('V', at(107, 21))
  .build();

describe('mapView', () => {
  it('keeps the sites of the document during a drag, and the one in the hand apart', () => {
    const { app, view } = aScreen(plan);
    beginDrag(app, 'C');
    dragTo(app, at(107.1, 21));
    expect(view().sites).toBe(plan.sites);
    expect(view().held).toMatchObject({ at: [107.1, 21], radiusM: 2_000 });
    expect(view().settled).toBe(false);
  });

  it('counts a candidate in the hand as active', () => {
    const { app, view } = aScreen(plan);
    expect(view().inForce.active[0]).toBe(0);
    beginDrag(app, 'C');
    expect(view().inForce.active[0]).toBe(1);
  });

  it('is the same part by part when nothing happened', () => {
    const { app, view } = aScreen(plan);
    beginDrag(app, 'C');
    const [one, two] = [view(), view()];
    for (const part of Object.keys(one) as (keyof typeof one)[]) expect(two[part], part).toBe(one[part]);
  });

  it('shows a background only from a host the served policy lets through', () => {
    const { app, view } = aScreen(plan);
    const background = {
      kind: 'xyz',
      url: 'https://tiles.example.org/{z}/{x}/{y}.png',
      host: 'tiles.example.org',
    } as const;
    setSession(app.store, { background });
    expect(view().background).toBeNull();
    setSession(app.store, { allowedHosts: ['tiles.example.org'] });
    expect(view().background).toBe(background);
  });

  it('follows the system theme until told otherwise', () => {
    const { app, view } = aScreen(plan);
    expect(view().theme).toBe('light');
    setSession(app.store, { theme: 'dark' });
    expect(view().theme).toBe('dark');
  });
});
