import { setStatusActive } from '../core/plan/actions/setActiveStatuses';
import { setProgramme } from '../core/plan/actions/setProgramme';
import { programmeOf, programmePosition, settingsAtPosition } from '../core/plan/programme';
import type { SiteStatus } from '../core/plan/site';
import { setSession } from '../state/store';
import type { AppContext } from './appContext';
import { edit } from './edit';

/** The slider is in the hand: shows the step, keeps nothing yet. */
export function previewProgramme(app: AppContext, position: number): void {
  const { plan } = app.store.getState().doc;
  const coverage = settingsAtPosition(plan, programmeOf(plan), position);
  setSession(app.store, { gesture: { kind: 'programme', coverage, position } });
}

/** The slider is let go, or a stop is clicked: one history entry. */
export function goToProgramme(app: AppContext, position: number): void {
  setSession(app.store, { playing: false });
  edit(app, { code: 'programme', params: { position } }, (plan) => {
    const programme = programmeOf(plan);
    return programmePosition(plan, programme) === position ? plan : setProgramme(plan, programme, position);
  });
}

/**
 * Plays the roll-out site by site, from where it stands (from the start when it stands at the end of the planned
 * sites), to the next stop. `wait` resolves between two steps. One history entry when it ends or is stopped.
 */
export async function playProgramme(app: AppContext, wait: () => Promise<void>): Promise<void> {
  const { plan } = app.store.getState().doc;
  const programme = programmeOf(plan);
  const planned = programme.planned.length;
  const all = planned + programme.candidates.length;
  const now = programmePosition(plan, programme) ?? 0;
  const start = now === planned || now >= all ? 0 : now;
  const end = start < planned ? planned : all;
  setSession(app.store, { playing: true });
  let position = start;
  previewProgramme(app, position);
  while (position < end && app.store.getState().session.playing) {
    await wait();
    if (!app.store.getState().session.playing) break;
    position++;
    previewProgramme(app, position);
  }
  if (app.store.getState().session.gesture?.kind === 'programme') goToProgramme(app, position);
  setSession(app.store, { playing: false });
}

export function stopPlaying(app: AppContext): void {
  setSession(app.store, { playing: false });
}

export function setStatusCounted(app: AppContext, status: SiteStatus, on: boolean): void {
  edit(app, { code: 'statuses', params: { status, on: on ? 1 : 0 } }, (plan) => setStatusActive(plan, status, on));
}
