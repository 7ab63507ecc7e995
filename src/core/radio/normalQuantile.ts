/**
 * Argument exceeded with probability `x` by a standard normal variable (inverse complementary cumulative
 * distribution), by the rational approximation the Recommendation itself prescribes, so that results agree with it.
 * `x` is clamped to 1e-6 … 1 - 1e-6. Source: ITU-R P.1812-8, Attachment 2.
 */
export function normalQuantile(x: number): number {
  const clamped = Math.min(Math.max(x, 1e-6), 1 - 1e-6);
  return clamped <= 0.5 ? upperQuantile(clamped) : -upperQuantile(1 - clamped);
}

function upperQuantile(x: number): number {
  const t = Math.sqrt(-2 * Math.log(x));
  const above = (0.010328 * t + 0.802853) * t + 2.515516698;
  const below = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1;
  return t - above / below;
}
