import { expect, it } from 'vitest';
import { openBuiltIn } from '../../src/commands/openBuiltIn';
import { newPlan } from '../../src/commands/openPlan';
import { aPlan } from '../builders/aPlan';
import { fakeFileContext } from '../fakes/fileContext';

it('the built-in plan leaves a plan alone that was opened while it was on its way', async () => {
  const app = fakeFileContext();
  const arriving = openBuiltIn(app, async () => aPlan().build());
  newPlan(app, 'Của tôi');
  await arriving;
  expect(app.store.getState().doc.plan.title).toBe('Của tôi');
});

it('and says nothing when it fails to come after that', async () => {
  const app = fakeFileContext();
  const failing = openBuiltIn(app, () => Promise.reject(new Error('gone')));
  newPlan(app, 'Của tôi');
  await failing;
  expect(app.store.getState().session.message).toBeNull();
});
