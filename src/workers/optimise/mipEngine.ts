import type { ExactEngine, ExactEvent, ExactResult } from '../../core/optimise/kernel/exactEngine';
import { chosenOf, type MipModel, mipModel } from '../../core/optimise/kernel/mipModel';
import type { MipAnswer, MipEvent, MipLimits } from './solveMip';

export type EngineMessage =
  | { readonly type: 'event'; readonly event: MipEvent }
  | { readonly type: 'done'; readonly answer: MipAnswer }
  | { readonly type: 'failed' };

/** Starts a fresh thread on one model and returns what ends it. */
export type OpenThread = (
  model: MipModel,
  limits: MipLimits,
  onMessage: (message: EngineMessage) => void,
) => () => unknown;

/**
 * An exact engine on disposable threads: one per solve, since the solver aborts on its own exceptions and is deaf while it
 * works. Ending the thread is the only way to stop it; what it said until then is kept.
 */
export function engineOf(open: OpenThread): ExactEngine {
  return {
    start({ problem, start, timeLimitMs, seed }, onEvent) {
      let end = (): unknown => undefined;
      let settle: (result: ExactResult) => void = () => {};
      let known: ExactResult = { status: 'limit', chosen: null, bound: Number.NEGATIVE_INFINITY };
      const result = new Promise<ExactResult>((resolve) => {
        settle = (final) => {
          resolve(final);
          end();
        };
      });
      const onMessage = (message: EngineMessage): void => {
        if (message.type === 'event') {
          const event = asEvent(message.event);
          known = {
            ...known,
            chosen: event.chosen ?? known.chosen,
            bound: Math.max(known.bound, event.bound ?? known.bound),
          };
          onEvent(event);
        } else if (message.type === 'done') {
          const { status, values, bound } = message.answer;
          settle({ status, chosen: values && chosenOf(problem, values), bound });
        } else settle({ ...known, status: 'failed' });
      };
      const asEvent = ({ bound, values }: MipEvent): ExactEvent => ({
        ...(bound !== undefined && { bound }),
        ...(values && { chosen: chosenOf(problem, values) }),
      });
      end = open(mipModel(problem, start), { timeLimitMs, seed }, onMessage);
      return { result, stop: () => settle(known) };
    },
  };
}
