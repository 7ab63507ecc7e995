import type { AppContext } from '../../commands/appContext';
import { cancelGesture } from '../../commands/drag';
import { endTurn, turnSector } from '../../commands/turnSector';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 15,
  PageDown: -15,
};

/** Arrow keys turn by a degree, with Shift by ten; the turn counts when the key is let go, as one step. Escape takes it back. */
export function turnKeys(element: HTMLElement, app: AppContext, siteId: string, sector: number): void {
  element.addEventListener('keydown', (event) => {
    const turning = app.store.getState().session.gesture?.kind === 'turn';
    if (event.key === 'Escape' && turning) {
      cancelGesture(app);
      event.stopPropagation();
      event.preventDefault();
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const now = Number(element.getAttribute('aria-valuenow'));
    turnSector(app, siteId, sector, (now + step * (event.shiftKey ? 10 : 1) + 360) % 360);
  });
  const end = (): void => {
    if (app.store.getState().session.gesture?.kind === 'turn') endTurn(app);
  };
  element.addEventListener('keyup', (event) => STEPS[event.key] !== undefined && end());
  element.addEventListener('blur', end);
}
