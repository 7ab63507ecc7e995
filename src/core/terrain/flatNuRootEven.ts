import { bullingtonNuRoot } from '../radio/p1812/horizons';

/**
 * The Bullington parameter of a smooth Earth as `flatNuRoot` finds it point by point, in closed form for points at even
 * steps: the horizon of an antenna h metres up lies √(h / bulge) away, and of the two points around it one is the
 * greatest. `last` is the index of the receiver; a parameter below `unfeltNuRoot`, where a knife edge costs nothing, may
 * come back as any other such value.
 */
export function flatNuRootEven(
  last: number,
  stepKm: number,
  txM: number,
  rxM: number,
  earthKm: number,
  unfeltNuRoot: number,
): number {
  if (last < 2) return Number.NEGATIVE_INFINITY;
  const pathKm = last * stepKm;
  const bulge = 500 / earthKm;
  const slope = (rxM - txM) / pathKm;
  const fromTx = horizonSlope(last, stepKm, txM, bulge);
  const fromRx = horizonSlope(last, stepKm, rxM, bulge);
  if (fromTx > slope) return bullingtonNuRoot(pathKm, txM, rxM, fromTx, fromRx);
  const clear = -Math.sqrt(Math.max(0, slope - fromTx) * Math.max(0, -slope - fromRx) * 0.002 * pathKm);
  if (clear < unfeltNuRoot) return clear;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 1; i < last; i++) {
    const d = i * stepKm;
    const product = d * (pathKm - d);
    const over = bulge * product - txM - slope * d;
    const signedSquare = (over * Math.abs(over)) / product;
    if (signedSquare > greatest) greatest = signedSquare;
  }
  return Math.sign(greatest) * Math.sqrt(0.002 * pathKm * Math.abs(greatest));
}

/** Greatest slope from an antenna to the bulge of the Earth, m/km. */
function horizonSlope(last: number, stepKm: number, antennaM: number, bulge: number): number {
  const far = Math.sqrt(Math.max(antennaM, 0) / bulge) / stepKm;
  const below = Math.min(Math.max(Math.floor(far), 1), last - 1);
  const above = Math.min(below + 1, last - 1);
  return Math.max(slopeTo(below), slopeTo(above));

  function slopeTo(i: number): number {
    return bulge * (last - i) * stepKm - antennaM / (i * stepKm);
  }
}
