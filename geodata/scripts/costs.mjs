const STEP_VND = 50_000_000;
const RANGE_VND = {
  town: [700e6, 1000e6],
  rural: [800e6, 1200e6],
  mountain: [1100e6, 1900e6],
  island: [1800e6, 3200e6],
  sea: [4000e6, 6000e6],
};

/** An assumed cost of a new site, in whole steps of fifty million đồng. */
export function assumedCostVnd(setting, random) {
  const [low, high] = RANGE_VND[setting];
  return Math.round(random.between(low, high) / STEP_VND) * STEP_VND;
}
