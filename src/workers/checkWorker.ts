import { ANY_MOBILE } from '../core/coverage/result';
import { createTurfDeadZoneChecker } from '../core/coverage/turfDeadZones';
import type { Plan } from '../core/plan/plan';
import { isCountedVillage } from '../core/plan/village';
import type { CheckAnswer, CheckAsk } from './check';
import { createGroundMeter } from './groundMeter';
import { createPlanRebuilder } from './planRebuilder';

/** The thread's side of `checkThread`: Turf's dead zones and the covered ground. A newer question ends an older one. */
const rebuilder = createPlanRebuilder();
const checker = createTurfDeadZoneChecker();
const meter = createGroundMeter();
const VILLAGES_PER_TURN = 100;
let newest = 0;

addEventListener('message', async ({ data: ask }: MessageEvent<CheckAsk>) => {
  newest = ask.seq;
  const plan = rebuilder.rebuild(ask);
  try {
    say({ type: 'area', seq: ask.seq, area: meter.measure(plan, ask.ground) });
    await compare(ask, plan);
  } catch (reason) {
    say({ type: 'failed', seq: ask.seq, reason: reason instanceof Error ? reason.message : String(reason) });
  }
});

async function compare({ seq, coverCounts }: CheckAsk, plan: Plan): Promise<void> {
  const check = checker.check(plan, ANY_MOBILE, coverCounts);
  let saidAt = 0;
  for (let step = check.next(); ; step = check.next()) {
    if (step.done) {
      const { dead, nearEdge } = step.value;
      const deadVillages = dead.filter((index) => isCountedVillage(plan.villages[index]!)).length;
      const differing = nearEdge.map(({ village, share }) => ({ village, edgeShare: share }));
      return say({ type: 'turf', seq, turf: { deadVillages, differing } });
    }
    if (step.value < saidAt + VILLAGES_PER_TURN) continue;
    saidAt = step.value;
    say({ type: 'progress', seq, fraction: saidAt / plan.villages.length });
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (seq !== newest) return;
  }
}

function say(answer: CheckAnswer): void {
  postMessage(answer);
}
