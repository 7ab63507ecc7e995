import type { PlanUnderTest } from '../../seeded/plansUnderTest';
import { openPlanFile } from './files';
import { waitForKpi } from './kpi';
import { type App, type OpenAppOptions, openApp } from './openApp';

/** Opens the app with a plan in it: the built-in one is there already, another is dropped onto the page. */
export async function openAppWith(plan: PlanUnderTest, options: OpenAppOptions = {}): Promise<App> {
  const { text, expected } = plan.load();
  const app = await openApp(options);
  await waitForKpi(app.page, 'dead-zone-villages');
  if (!plan.isBuiltIn) await openPlanFile(app.page, { name: plan.fileName, text });
  await waitForKpi(app.page, 'dead-zone-villages', expected.asOpened.villages);
  return app;
}
