import { MODEL_RANGES } from '../modelRanges';
import { p1812 } from '../p1812/p1812';
import { DEFAULT_CLIMATE, outsideRanges, type PathLossModel } from '../pathLossModel';

/**
 * ITU-R P.1812-8 behind the common question. Below 0.25 km: free space and what stands in the way. Where many paths
 * are asked, measure them once with `measurePath` and ask `pathLossDb` instead.
 */
export const p1812Model: PathLossModel = {
  key: 'p1812',
  ranges: MODEL_RANGES.p1812,
  lossDb(ask) {
    const { profile, climate = DEFAULT_CLIMATE, txHeightM, rxHeightM } = ask;
    const flags = outsideRanges(p1812Model.ranges, ask);
    if (!profile) return { lossDb: Number.NaN, flags: [...flags, 'profile.missing'] };
    const { terms } = p1812({
      ...climate,
      profile,
      txHeightM,
      rxHeightM,
      freqGHz: ask.freqMHz / 1000,
      polarization: ask.polarization ?? 'v',
      timePct: ask.timePct ?? 50,
      locationPct: ask.locationPct ?? 50,
    });
    return { lossDb: terms.lb, flags };
  },
};
