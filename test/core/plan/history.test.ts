import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPlan } from '../../../src/core/plan/emptyPlan';
import { NO_HISTORY, pushStep, redoStep, undoStep } from '../../../src/core/plan/history';

const plan = emptyPlan('p', '2026-01-01T00:00:00Z', 'Plan');

describe('history', () => {
  it('L3: undo and redo give back the same objects, over any walk of steps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('edit', 'undo', 'redo'), { maxLength: 60 }), (walk) => {
        const line = [plan];
        let at = 0;
        let present = plan;
        let history = NO_HISTORY;
        for (const move of walk) {
          if (move === 'edit') {
            history = pushStep(history, present, { code: 'rename' });
            present = { ...present, title: `${present.title}+` };
            line.length = at + 1;
            line.push(present);
            at++;
          } else {
            const to = move === 'undo' ? undoStep(history, present) : redoStep(history, present);
            expect(to === null).toBe(move === 'undo' ? at === 0 : at === line.length - 1);
            if (!to) continue;
            at += move === 'undo' ? -1 : 1;
            present = to.plan;
            history = to.history;
          }
          expect(present).toBe(line[at]);
        }
      }),
    );
  });

  it('names the step it takes back', () => {
    const history = pushStep(NO_HISTORY, plan, { code: 'moveSite', params: { name: 'A' } });
    expect(undoStep(history, { ...plan })?.step).toEqual({ code: 'moveSite', params: { name: 'A' } });
  });
});
