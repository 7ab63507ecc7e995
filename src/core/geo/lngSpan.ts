import type { Degrees } from '../units';

/** A stretch of longitudes, eastwards from `westDeg`, that may cross the antimeridian. */
export interface LngSpan {
  readonly westDeg: Degrees;
  readonly widthDeg: Degrees;
}

/** Room for rounding on both sides. */
export const LNG_SLACK_DEG: Degrees = 1e-9;

/** The stretch that holds all the longitudes and leaves out the widest gap between them (found to whole degrees). */
export function lngSpan(lngDeg: Float64Array): LngSpan {
  const startDeg = widestGapEnd(lngDeg);
  let nearestDeg = 360;
  for (let i = 0; i < lngDeg.length; i++) nearestDeg = Math.min(nearestDeg, offsetDeg(startDeg, lngDeg[i]!));
  const unwrapped = startDeg + (nearestDeg === 360 ? 0 : nearestDeg) - LNG_SLACK_DEG;
  const westDeg = unwrapped > 180 ? unwrapped - 360 : unwrapped;
  let widthDeg = LNG_SLACK_DEG;
  for (let i = 0; i < lngDeg.length; i++) widthDeg = Math.max(widthDeg, offsetDeg(westDeg, lngDeg[i]!));
  return { westDeg, widthDeg };
}

/** Degrees eastwards from `westDeg`, in [0, 360), for longitudes up to a turn apart on either side. */
export function offsetDeg(westDeg: Degrees, lngDeg: Degrees): Degrees {
  let offset = lngDeg - westDeg;
  if (offset < 0) offset += 360;
  if (offset < 0) offset += 360;
  return offset >= 360 ? offset - 360 : offset;
}

/** The whole degree, counted in [-180, 180), at which the widest empty stretch ends. */
function widestGapEnd(lngDeg: Float64Array): Degrees {
  const taken = new Uint8Array(360);
  for (let i = 0; i < lngDeg.length; i++) taken[Math.min(359, offsetDeg(-180, lngDeg[i]!) | 0)] = 1;
  let widest = -1;
  let end = 0;
  let gap = 0;
  for (let step = 0; step < 720; step++) {
    gap = taken[step % 360] ? 0 : gap + 1;
    if (gap > widest) {
      widest = gap;
      end = (step + 1) % 360;
    }
  }
  return end - 180;
}
