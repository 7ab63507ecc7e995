import { ANY_MOBILE } from '../core/coverage/result';
import type { Plan } from '../core/plan/plan';
import type { PlanFileOptions } from '../workers/planFile';
import type { FileContext } from './fileContext';
import { runJob } from './runJob';

/** A plan as GeoJSON with nothing derived in it. null: cancelled. */
export function barePlanFile(app: FileContext, plan: Plan): Promise<Blob | null> {
  const options = bareOptions(app);
  return runJob(app, { code: 'export', name: plan.title }, (signal, onProgress) =>
    app.jobs.run('writePlan', { plan, options }, { signal, onProgress }),
  );
}

export function bareOptions({ store }: FileContext): PlanFileOptions {
  const { language } = store.getState().session;
  return { format: 'geojson', language, footprints: false, merged: false, verdicts: false, filter: ANY_MOBILE };
}
