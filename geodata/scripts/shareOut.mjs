/**
 * Whole numbers in proportion to the weights, adding up to the total (largest remainders first).
 * @param {number} total
 * @param {number[]} weights
 */
export function shareOut(total, weights) {
  const scale = total / weights.reduce((sum, w) => sum + w, 0);
  const shares = weights.map((w) => Math.floor(w * scale));
  const order = weights.map((w, i) => [w * scale - shares[i], i]).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  let left = total - shares.reduce((sum, n) => sum + n, 0);
  for (const [, i] of order) if (left-- > 0) shares[i]++;
  return shares;
}
