import { wavelengthM } from '../wavelength';

export type Polarization = 'h' | 'v';

/** Relative permittivity and conductivity, S/m (ITU-R P.1812-8 §4.3.3). */
const LAND = { permittivity: 22, conductivity: 0.003 };
const SEA_WATER = { permittivity: 80, conductivity: 5 };

/** A path over a smooth spherical Earth. Heights above it in m, radius in km, frequency in GHz. */
export interface SmoothPath {
  pathKm: number;
  txM: number;
  rxM: number;
  earthKm: number;
  freqGHz: number;
  /** Share of the path over sea, 0…1. */
  seaShare: number;
  polarization: Polarization;
}

/** Spherical-Earth diffraction loss, dB (ITU-R P.1812-8 §4.3.2, eq. 22–27). */
export function sphericalEarthDb(path: SmoothPath): number {
  const { pathKm, txM, rxM, earthKm, freqGHz } = path;
  const sumM = txM + rxM;
  const horizonKm = Math.sqrt(2 * earthKm) * (Math.sqrt(0.001 * txM) + Math.sqrt(0.001 * rxM));
  if (pathKm >= horizonKm || sumM <= 0) return firstTermDb(path, earthKm);
  const txKm = lowestPointKm(pathKm, txM, rxM, earthKm);
  const rxKm = pathKm - txKm;
  const clearM = ((txM - (500 * txKm * txKm) / earthKm) * rxKm + (rxM - (500 * rxKm * rxKm) / earthKm) * txKm) / pathKm;
  const neededM = 17.456 * Math.sqrt((txKm * rxKm * wavelengthM(freqGHz)) / pathKm);
  if (clearM > neededM) return 0;
  const roots = Math.sqrt(txM) + Math.sqrt(rxM);
  const grazingKm = 500 * (pathKm / roots) * (pathKm / roots);
  return (1 - clearM / neededM) * Math.max(firstTermDb(path, grazingKm), 0);
}

/** Distance from the transmitter to the point of least clearance, km (eq. 24). */
function lowestPointKm(pathKm: number, txM: number, rxM: number, earthKm: number): number {
  const c = (txM - rxM) / (txM + rxM);
  const m = (250 * pathKm * pathKm) / (earthKm * (txM + rxM));
  if (m < 1e-12) return (pathKm / 2) * (1 + c);
  const argument = 1.5 * c * Math.sqrt((3 * m) / (m + 1) ** 3);
  const angle = Math.acos(Math.min(Math.max(argument, -1), 1));
  const b = 2 * Math.sqrt((m + 1) / (3 * m)) * Math.cos(Math.PI / 3 + angle / 3);
  return (pathKm / 2) * (1 + b);
}

/** First term of the residue series over the mixed path, dB (eq. 28–38). */
function firstTermDb(path: SmoothPath, earthKm: number): number {
  const { seaShare } = path;
  if (seaShare <= 0) return groundTermDb(path, earthKm, LAND.permittivity, LAND.conductivity);
  const seaDb = groundTermDb(path, earthKm, SEA_WATER.permittivity, SEA_WATER.conductivity);
  if (seaShare >= 1) return seaDb;
  return seaShare * seaDb + (1 - seaShare) * groundTermDb(path, earthKm, LAND.permittivity, LAND.conductivity);
}

function groundTermDb(path: SmoothPath, earthKm: number, permittivity: number, conductivity: number): number {
  const { freqGHz, pathKm, txM, rxM } = path;
  const loss = (18 * conductivity) / freqGHz;
  const horizontal = 0.036 / Math.cbrt(earthKm * freqGHz) / ((permittivity - 1) ** 2 + loss * loss) ** 0.25;
  const k = path.polarization === 'h' ? horizontal : horizontal * Math.sqrt(permittivity * permittivity + loss * loss);
  const k2 = k * k;
  const beta = (1 + 1.6 * k2 + 0.67 * k2 * k2) / (1 + 4.5 * k2 + 1.53 * k2 * k2);
  const x = 21.88 * beta * Math.cbrt(freqGHz / (earthKm * earthKm)) * pathKm;
  const perMetre = 0.9575 * beta * beta * Math.cbrt((freqGHz * freqGHz) / earthKm);
  const distanceTerm = x >= 1.6 ? 11 + 10 * Math.log10(x) - 17.6 * x : -20 * Math.log10(x) - 5.6488 * x ** 1.425;
  const floor = 2 + 20 * Math.log10(k);
  return -distanceTerm - heightGainDb(perMetre * txM, floor) - heightGainDb(perMetre * rxM, floor);
}

function heightGainDb(b: number, floor: number): number {
  const gain = b > 2 ? 17.6 * Math.sqrt(b - 1.1) - 5 * Math.log10(b - 1.1) - 8 : 20 * Math.log10(b + 0.1 * b * b * b);
  return Math.max(gain, floor);
}
