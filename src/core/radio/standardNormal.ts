/**
 * Share of a standard normal variable below `z`, to 1e-14 (series near zero, continued fraction in the tails;
 * Abramowitz and Stegun 26.2.10 and 26.2.14).
 */
export function standardNormalShare(z: number): number {
  const x = Math.abs(z);
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  const above = x < 3 ? 0.5 - density * series(x) : density / fraction(x);
  return z < 0 ? above : 1 - above;
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; Math.abs(term) > 1e-17 * sum; n++) {
    term *= (x * x) / (2 * n + 1);
    sum += term;
  }
  return sum;
}

function fraction(x: number): number {
  let value = x;
  for (let n = 120; n > 0; n--) value = x + n / value;
  return value;
}

/** The `z` below which a share of a standard normal variable lies; 0 < share < 1. Bisection on the function above. */
export function standardNormalQuantile(share: number): number {
  let low = -38;
  let high = 38;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (standardNormalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
