import type { Issue } from '../../core/checks/issue';

/** A wider hole is not filled: a side lobe or a null could lie in it. */
const WIDEST_HOLE_DEG = 10;

/**
 * One cut at every whole degree 0…359 from points of angle and attenuation in any order, in a straight line between
 * neighbours around the circle. A hole that is too wide is an issue and gives null; narrower ones are a notice.
 */
export function fillCut(
  cut: 'horizontal' | 'vertical',
  points: readonly (readonly [angleDeg: number, lossDb: number])[],
  issues: Issue[],
): number[] | null {
  const byAngle = new Map(points.map(([angle, lossDb]) => [((angle % 360) + 360) % 360, lossDb]));
  const angles = [...byAngle.keys()].sort((a, b) => a - b);
  const widest = Math.max(...angles.map((angle, i) => (angles[i + 1] ?? (angles[0] as number) + 360) - angle));
  const found = angles.filter((angle) => Number.isInteger(angle)).length;
  const params = { cut, found, hole: Number(widest.toFixed(1)) };
  if (widest > WIDEST_HOLE_DEG) {
    issues.push({ code: 'antenna.missingAngles', severity: 'error', params });
    return null;
  }
  if (found < 360) issues.push({ code: 'antenna.anglesFilled', severity: 'notice', params });
  return Array.from({ length: 360 }, (_, degree) => at(degree, angles, byAngle));
}

function at(degree: number, angles: readonly number[], byAngle: ReadonlyMap<number, number>): number {
  const known = byAngle.get(degree);
  if (known !== undefined) return known;
  const next = angles.findIndex((angle) => angle > degree);
  const before = angles.at(next < 0 ? -1 : next - 1) as number;
  const after = angles[Math.max(next, 0)] as number;
  const from = before > degree ? before - 360 : before;
  const to = after < degree ? after + 360 : after;
  const low = byAngle.get(before) as number;
  return low + ((degree - from) / (to - from)) * ((byAngle.get(after) as number) - low);
}
