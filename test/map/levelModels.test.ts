import { expect, it } from 'vitest';
import { beginDrag, cancelGesture, dragTo } from '../../src/commands/drag';
import { changeDefaultRadius, changeModel } from '../../src/commands/editSettings';
import { select } from '../../src/commands/select';
import { pictureWords } from '../../src/i18n/pictureWords';
import { footprintScene, heldFootprint } from '../../src/map/footprints/footprintScene';
import { legendEntries } from '../../src/map/picture/legendEntries';
import { aPlan } from '../builders/aPlan';
import { at } from '../builders/at';
import { aScreen } from './aScreen';

const plan = aPlan()
  .withSite('E', at(106.5, 20.5), { radiusM: 2_000 })
  .withSite('S', at(107, 21), { status: 'planned' })
  .withSite('C', at(107.2, 21), { status: 'candidate', radiusM: 3_000 })
  .withVillage('V', at(107, 21))
  .build();
const words = pictureWords('en');

/** Everything round on the map: cover and circle in the hand, hairlines, outline of what is chosen, legend. */
function circles({ app, port, view }: ReturnType<typeof aScreen>) {
  select(app, { kind: 'site', id: 'S' });
  const { discs, planned, candidate } = footprintScene(view());
  const outlines = port.data.get('outlines')!.features.length;
  const chosen = port.data.get('focus')!.features.filter(({ geometry }) => geometry.type === 'LineString').length;
  const named = legendEntries(view(), words).filter(({ name }) => name.startsWith('Footprint')).length;
  beginDrag(app, 'C');
  dragTo(app, at(107.1, 21));
  const held = heldFootprint(view().held!);
  cancelGesture(app);
  return { cover: [discs.length / 3, planned.length, candidate.length], outlines, chosen, named, held: held !== null };
}

const BY_RADIUS = { cover: [1, 1, 0], outlines: 2, chosen: 1, named: 2, held: true };
const BY_LEVEL = { cover: [0, 0, 0], outlines: 0, chosen: 0, named: 0, held: false };

it.each(['empirical', 'terrain'] as const)('draws no circle where levels decide: %s', (model) => {
  const screen = aScreen(plan);
  expect(circles(screen)).toEqual(BY_RADIUS);
  changeModel(screen.app, model);
  expect(circles(screen)).toEqual(BY_LEVEL);
  changeModel(screen.app, 'radius');
  expect(circles(screen)).toEqual(BY_RADIUS);
});

it('draws the hairlines anew when the default radius is another', () => {
  const { app, port } = aScreen(plan);
  const ring = () => port.data.get('outlines')!.features[0]!.geometry;
  const before = ring();
  changeDefaultRadius(app, 7_000);
  expect(ring()).not.toEqual(before);
});
