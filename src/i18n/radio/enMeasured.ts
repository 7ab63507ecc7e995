import { createFormats } from '../formats';
import type { MeasuredWords } from './viMeasured';

const { decimal, integer, distance } = createFormats('en');
const db = (value: number): string => `${value < 0 ? '−' : '+'}${decimal(Math.abs(value), 1)} dB`;

export const enMeasured: MeasuredWords = {
  title: 'Measurements and calibration',
  about:
    'Sets modelled levels beside measured ones to show how far the model is off. The CSV needs the columns lat, lon, rsrp; time, site, operator and band are read where given. Measured points are no part of the plan.',
  choose: 'Choose measured CSV…',
  another: 'Choose another…',
  remove: 'Remove points',
  again: 'Compare with the plan as it is now',
  stale: 'The plan has changed since the comparison.',
  points: (count, name) => `${integer(count)} measured points, file ${name}`,
  legend: 'Measured (RSRP)',
  classes: (dbm) => `≥ −${-dbm} dBm`,
  below: 'below −120 dBm',
  compared: (model) => `Compared with the ${model.toLowerCase()} model, uncalibrated`,
  site: 'Site',
  count: 'Points',
  bias: 'Bias',
  rmse: 'RMSE',
  all: 'All',
  biasValue: db,
  rmseValue: (value) => `${decimal(value, 1)} dB`,
  biasNote: 'Bias = modelled less measured: a positive figure is a model that promises too much.',
  unmatched: (count) => `${integer(count)} points belong to no site of the plan and are not counted.`,
  more: (count) => `and ${integer(count)} more sites`,
  fits: 'Calibration',
  offset: 'An offset',
  slope: 'An offset and a slope over distance',
  fit: (offset, slope) => (slope === 0 ? db(offset) : `${db(offset)} at 1 km, ${db(slope)} per tenfold distance`),
  left: (rmse) => `${decimal(rmse, 1)} dB left`,
  within: (from, to) =>
    `Points lie ${distance(from)} to ${distance(to)} from their sites; beyond, the correction stays what it is there.`,
  apply: 'Use',
  applied: 'In use',
  drop: 'Remove calibration',
  uncalibrated: 'Uncalibrated',
  uncalibratedNote: 'Modelled levels were not set against measurements; 7–9 dB of error are usual.',
  calibrated: (name, month, points, rmse) =>
    `Calibrated by “${name}” (${month}): ${integer(points)} points, ${decimal(rmse, 1)} dB of error left. An assumption of the plan.`,
  otherModel: 'The calibration at hand is of another model and not used.',
  issues: 'While reading the measurements',
};
