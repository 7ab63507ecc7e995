import type { ModelKey } from '../../core/radio/pathLossModel';
import { createFormats } from '../formats';
import { MODELS, type ProfileWords } from './vi';

const { decimal, integer, percent, distance } = createFormats('en');

const km = (value: number): string => `km\u00a0${decimal(value, 1)}`;
const metres = (value: number): string => `${integer(value)}\u00a0m`;
const nameOf = (model: ModelKey): string => (model === 'freeSpace' ? 'free space' : MODELS[model]);

export const enProfile: ProfileWords = {
  title: 'Terrain profile',
  open: 'Terrain profile',
  openTo: (site) => `Profile to ${site}`,
  openFrom: 'Profile from this site…',
  pickTwo: 'Pick two points on the map',
  close: 'Close the profile',
  place: 'Point on the map',
  pickFrom: 'Click on the map where the mast stands.',
  pickTo: 'Click on the map where it is received.',
  fromSite: 'Transmitting site',
  off: (name) => `${name} (not counted)`,
  distance: 'Distance',
  loss: 'Path loss',
  level: 'Level',
  margin: 'Margin',
  probability: 'Probability of service',
  height: 'Mast',
  model: 'Model',
  km: (value) => `${decimal(value, 1)}\u00a0km`,
  dB: (value) => `${decimal(value, 1)}\u00a0dB`,
  dBm: (value) => `${decimal(value, 0)}\u00a0dBm`,
  signedDb: (value) => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)}\u00a0dB`,
  percent,
  metres,
  modelOf: (model, freqMHz) => `${nameOf(model)}, ${integer(freqMHz)}\u00a0MHz`,
  served: (marginDb) => `Served, ${decimal(marginDb, 1)}\u00a0dB to spare`,
  dead: (missingDb) => `${decimal(missingDb, 1)}\u00a0dB missing`,
  ridge: (atKm, overM) => `a ridge at ${km(atKm)} rises ${metres(overM)} over the line`,
  trees: (atKm, overM) => `trees or houses at ${km(atKm)} rise ${metres(overM)} over the line`,
  curve: (atKm, overM) => `the curve of the Earth cuts the line by ${metres(overM)} at ${km(atKm)}`,
  tight: (atKm, freeM) => `the line is free but clears the ground by only ${metres(freeM)} at ${km(atKm)}`,
  clear: 'line of sight, 60\u00a0% of the Fresnel zone free',
  formula: (model) => `the ground is not known all the way; worked out by ${nameOf(model)} instead`,
  outOfRange: 'Outside the ranges of this model: for orientation only.',
  illustrative: 'Illustrative terrain',
  illustrativeNote: 'Heights are made up, not surveyed: they only show how the tool works.',
  uncalibrated: 'Uncalibrated',
  uncalibratedNote: 'The model has not been fitted to measurements here.',
  defaultHeight: 'The site names no mast height: the plan’s assumption is used.',
  noTerrain: 'No terrain is loaded.',
  loadTerrain: 'Load the built-in illustrative terrain',
  loading: 'Loading terrain…',
  failures: {
    noPlace: 'This site or village has no position yet.',
    samePlace: 'Both ends are the same place: choose another.',
    tooFar: 'The ends are more than 120 km apart.',
  },
  chart: (from, to) => `Profile from ${from} to ${to}`,
  slider: 'Place on the profile',
  axisKm: 'km',
  at: (atKm) => km(atKm),
  readout: {
    ground: (value) => `ground ${metres(value)}`,
    clutter: (value) => `clutter ${metres(value)}`,
    sight: (value) => `line ${metres(value)}`,
    free: (value) => (value < 0 ? `cut by ${metres(-value)}` : `clear by ${metres(value)}`),
    fresnel: (value) => `${metres(value)} needed (60\u00a0% of the 1st Fresnel zone)`,
    sea: 'sea',
    unknown: 'height not known',
    hint: 'Move the pointer over the picture, or use the arrow keys, to read it point by point.',
  },
  legend: {
    ground: 'Ground',
    clutter: 'Trees, houses (assumed)',
    sight: 'Line of sight',
    fresnel: '60\u00a0% of the 1st Fresnel zone',
    curve: 'Curved sea level',
    sea: 'Over sea',
  },
  text: {
    title: 'The profile in words',
    path: (from, to, metresLong) => `From ${from} to ${to}, ${distance(metresLong)} long.`,
    ends: (tx, rx) => `The antenna stands at ${metres(tx)}, the receiver at ${metres(rx)} above sea level.`,
    highest: (atKm, heightM) => `Highest ground: ${metres(heightM)} at ${km(atKm)}.`,
    sea: (from, to) => `Over sea from ${km(from)} to ${km(to)}.`,
    unknown: (from, to) => `Heights are not known from ${km(from)} to ${km(to)}.`,
    loss: (loss, freeSpace, diffraction) =>
      `Path loss ${decimal(loss, 1)} dB: ${decimal(freeSpace, 1)} dB of free space and ${decimal(diffraction, 1)} dB of diffraction.`,
    level: (level, threshold, margin) =>
      `Level ${decimal(level, 1)} dBm; threshold ${decimal(threshold, 0)} dBm plus a shadow margin of ${decimal(margin, 1)} dB.`,
  },
};
