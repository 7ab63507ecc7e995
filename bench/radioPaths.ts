import type { PathProfile } from '../src/core/radio/pathProfile';

/** Seeded paths of 3–30 km with 301 points over rolling ground, half of it wooded, its lowest parts sea. */
export function radioPaths(count: number): readonly PathProfile[] {
  let seed = 1;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  return Array.from({ length: count }, () => {
    const pathKm = 3 + 27 * chance();
    let heightM = 50 + 100 * chance();
    const heights = Array.from({ length: 301 }, () => {
      heightM = Math.max(0, heightM + 40 * (chance() - 0.5));
      return heightM;
    });
    return {
      length: 301,
      dKm: Float64Array.from(heights, (_, i) => (pathKm * i) / 300),
      hM: Float64Array.from(heights),
      clutterM: Float64Array.from(heights, () => (chance() < 0.5 ? 15 : 0)),
      zone: Uint8Array.from(heights, (h) => (h === 0 ? 1 : 4)),
    };
  });
}
