import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/io/planGeojson/readPlan';
import { geodesicM } from './geodesicM';
import { second } from './plansUnderTest';
import { secondPlan } from './secondPlan';

describe('the plan from elsewhere', () => {
  const { text, brute, expected, picks } = second.load();

  test('is the same on every run, and another with another seed', () => {
    expect(secondPlan()).toBe(text);
    expect(secondPlan(1)).not.toBe(text);
  });

  test('leaves about 40 dead zones to its existing sites, and its planned ones close most of them', () => {
    expect(brute.villages).toHaveLength(300);
    expect(expected.countedVillages).toBe(296);
    expect(expected.existing.villages).toBeGreaterThan(30);
    expect(expected.existing.villages).toBeLessThanOrEqual(40);
    expect(expected.existingAndPlanned.villages).toBeGreaterThan(0);
    expect(expected.existingAndPlanned.villages).toBeLessThanOrEqual(6);
    expect(expected.all.villages).toBeLessThan(expected.existingAndPlanned.villages);
    expect(expected.asOpened).toEqual(expected.existing);
    expect(expected.existing.villages).not.toBe(105);
  });

  test('has no village within 2 % of a radius', () => {
    expect(brute.nearestEdge()).toBeGreaterThan(0.02);
  });

  test('is a file the reader takes as it is', () => {
    const { plan, issues, badRows } = readPlan(text);
    const homeless = brute.sites.filter(({ position }) => position === null).map(({ id }) => id);
    expect(issues.map(({ code, severity, ids }) => ({ code, severity, ids }))).toEqual([
      { code: 'place.missingSite', severity: 'notice', ids: homeless },
    ]);
    expect(badRows).toEqual([]);
    expect(plan?.villages).toHaveLength(300);
    expect(plan?.sites).toHaveLength(expected.sites);
  });

  test('is counted right by a second, plainer loop', () => {
    const active = brute.sites.filter(({ properties, position }) => properties.status === 'existing' && position);
    const dead = brute.countedVillages.filter(({ position }) =>
      active.every((site) => geodesicM(site.position!, position!) > Number(site.properties.radiusM ?? 2600)),
    );
    expect(brute.deadZones()).toEqual(dead.map(({ id }) => id));
  });

  test('offers rows that change the count, as counted again from scratch', () => {
    const { gainingPlanned, gainingCandidate, losingExisting, deadVillage, servedVillage } = picks;
    for (const pick of [gainingPlanned, gainingCandidate!]) {
      expect(pick.gain).toBeGreaterThan(0);
      expect(brute.deadZones({ statuses: { [pick.id]: 'existing' } })).toHaveLength(pick.deadZonesAfter);
    }
    expect(losingExisting.gain).toBeGreaterThan(0);
    expect(brute.deadZones({ switchedOff: [losingExisting.id] })).toHaveLength(losingExisting.deadZonesAfter);
    expect(brute.deadZones({ removed: [losingExisting.id] })).toHaveLength(losingExisting.deadZonesAfter);
    expect(brute.deadZones()).toContain(deadVillage.id);
    expect(brute.serversOf(servedVillage.id)).toEqual(servedVillage.servers);
    expect(servedVillage.servers.length).toBeGreaterThan(0);
  });
});
