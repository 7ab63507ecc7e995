import { MODEL_RANGES } from '../modelRanges';
import { deltaBullingtonDb, newLossTerms } from '../p1812/lossTerms';
import { measurePath, newPathGeometry } from '../p1812/pathGeometry';
import { DEFAULT_CLIMATE, outsideRanges, type PathLossModel } from '../pathLossModel';
import { freeSpaceDb } from './freeSpace';

/** Free space and diffraction alone (ITU-R P.526-16 §4.5.4, delta-Bullington), over the terrain of the profile. */
export const deltaBullington: PathLossModel = {
  key: 'deltaBullington',
  ranges: MODEL_RANGES.deltaBullington,
  lossDb(ask) {
    const { profile, climate = DEFAULT_CLIMATE, txHeightM, rxHeightM } = ask;
    const flags = outsideRanges(deltaBullington.ranges, ask);
    if (!profile) return { lossDb: Number.NaN, flags: [...flags, 'profile.missing'] };
    const geometry = newPathGeometry();
    measurePath(profile, txHeightM, rxHeightM, climate.dN, true, geometry);
    const band = { freqGHz: ask.freqMHz / 1000, polarization: ask.polarization ?? 'v' };
    const { earthKm, nuRoot, smoothNuRoot, txM, rxM } = geometry;
    const bentDb = deltaBullingtonDb(geometry, earthKm, nuRoot, smoothNuRoot, band, newLossTerms());
    const straightDb = freeSpaceDb({ ...ask, txHeightM: txM, rxHeightM: rxM });
    return { lossDb: straightDb + bentDb, flags };
  },
};
