import { bearingDeg } from '../../geo/bearing';
import type { LngLat } from '../../geo/lngLat';
import type { CoverageSettings } from '../../plan/plan';
import { sectorsOf } from '../../plan/sectors';
import type { Site } from '../../plan/site';
import { SETTING_ENVIRONMENT } from '../../radio/bandRadius';
import { calibrationDb } from '../../radio/calibration';
import { freeSpaceDb } from '../../radio/models/freeSpace';
import { MODELS } from '../../radio/models/models';
import { newLossTerms, pathLossDb } from '../../radio/p1812/lossTerms';
import { measurePath, newPathGeometry } from '../../radio/p1812/pathGeometry';
import { radioAssumptions } from '../../radio/radioSettings';
import { depressionDeg, siteLevelDbm } from '../../radio/receivedLevel';
import { clutterOn } from '../../terrain/clutter';
import { arcLengthM } from '../../terrain/greatArc';
import { createProfileBuffer, PROFILE_STEP_M, sampleProfile } from '../../terrain/sampleProfile';
import type { Terrain } from '../../terrain/terrain';
import type { Db, Metres } from '../../units';

/** Nearer than this there is nothing between mast and handset. */
const AT_MAST_M: Metres = 20;
/** For rounding only: levels that differ by less are the same. */
const TOLERANCE_DB: Db = 1e-6;

/** Whether one site brings enough level to a place. */
export type EnoughLevel = (at: LngLat) => boolean;

/**
 * Levels as a checker works them out, from plan and ground alone: each path is sampled and measured anew, none is taken
 * from the book, the sweep or the matrix that the search used. Taken as given are the path models themselves (held
 * against published cases), the length of an arc and the plan's own assumptions.
 */
export function levelByPath(settings: CoverageSettings, terrain: Terrain | null): (site: Site) => EnoughLevel {
  const assumptions = radioAssumptions(settings, settings.model);
  const { thresholdDbm, bodyLossDb, buildingLossDb, shadowMarginDb, calibration, climate, rxHeightM } = assumptions;
  const neededDbm = thresholdDbm + bodyLossDb + buildingLossDb + shadowMarginDb;
  const ground = settings.model === 'terrain' ? terrain : null;
  const clutter = clutterOn(ground ?? { surface: false }, assumptions.clutterM);
  const profile = createProfileBuffer();
  const geometry = newPathGeometry();
  const terms = newLossTerms();
  return (site) => {
    const from = site.position!;
    const txHeightM = site.heightM ?? assumptions.defaultHeightM;
    const sectors = sectorsOf(site, assumptions);
    const environment = settings.environment ?? SETTING_ENVIRONMENT[site.setting ?? ''] ?? assumptions.environment;
    return (at) => {
      const distanceM = arcLengthM(from, at);
      const azimuthDeg = bearingDeg(from, at);
      const correctionDb = calibration === null ? 0 : calibrationDb(calibration, distanceM);
      const walked = ground && sampleProfile(ground, from, at, PROFILE_STEP_M, clutter, profile);
      const known = walked !== null && walked.voids + walked.outside === 0;
      if (known && walked.distanceM >= AT_MAST_M) {
        measurePath(walked, txHeightM, rxHeightM, climate.dN, true, geometry);
        const belowDeg = depressionDeg(geometry.txM, geometry.rxM, 1000 * geometry.pathKm);
        const level = siteLevelDbm(sectors, azimuthDeg, belowDeg, (freqMHz) =>
          pathLossDb(
            geometry,
            { ...climate, freqGHz: freqMHz / 1000, polarization: 'v', timePct: 50, locationPct: 50 },
            terms,
          ),
        );
        return level + correctionDb >= neededDbm - TOLERANCE_DB;
      }
      const belowDeg = depressionDeg(txHeightM, rxHeightM, distanceM);
      const level = siteLevelDbm(sectors, azimuthDeg, belowDeg, (freqMHz) => {
        const ask = { freqMHz, distanceM, txHeightM, rxHeightM, environment };
        return known ? freeSpaceDb(ask) : MODELS[assumptions.empiricalModel].lossDb(ask).lossDb;
      });
      return level + correctionDb >= neededDbm - TOLERANCE_DB;
    };
  };
}
