/**
 * The ground between a transmitter (first point) and a receiver (last point), along the great circle.
 *
 * Only the first `length` entries of each array count, so one set of buffers serves any number of paths.
 * - `dKm` distance from the transmitter, km; starts at 0 and never falls.
 * - `hM` height of the bare ground above mean sea level, metres.
 * - `clutterM` representative height of what stands on it, metres; 0 for none. Both end points are ignored
 *   (ITU-R P.1812-8 §3.2.1: an antenna stands above the ground, not above its own trees).
 * - `zone` radio-climatic zone of each point: {@link SEA}, {@link COASTAL} or {@link INLAND}.
 */
export interface PathProfile {
  readonly length: number;
  readonly dKm: Float64Array;
  readonly hM: Float64Array;
  readonly clutterM: Float64Array;
  readonly zone: Uint8Array;
}

/** Sea and other large waters. */
export const SEA = 1;
/** Land within 50 km of the sea and below 100 m. */
export const COASTAL = 3;
/** All other land. */
export const INLAND = 4;
