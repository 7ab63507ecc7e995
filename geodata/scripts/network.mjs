import { belongs, placeIn } from './areas.mjs';
import { PointGrid } from './clearance.mjs';
import { groundM, somewhereNear } from './geodesy.mjs';
import { radiusOf } from './radiusRule.mjs';
import { heightFor, operatorFor, technologyFor } from './technology.mjs';

const REMOTE_DISTANCE_M = 1300;
const OPERATORS_PER_MAST = 3;

/** Existing stations and the villages they serve, grown round the remote places without ever reaching one. */
export class Network {
  rows = [];
  villages = [];
  #masts = new Set();
  #all = new PointGrid();
  #remote;
  #planned;
  #random;

  /** @param remote places no existing station may reach; @param planned sites whose rims villages keep away from */
  constructor(remote, planned, random) {
    this.#remote = remote;
    this.#planned = planned;
    this.#random = random;
    for (const place of remote) this.#all.add(place.at, place);
  }

  /** A fixed place that must be served. */
  servePoint(at, area, thing) {
    if (!this.#settle(at, area, thing)) throw new Error(`no mast fits for ${thing.name}`);
  }

  /** @param only2g true: a village on the outskirts where no station has anything newer than 2G */
  addVillage(area, only2g = false) {
    for (let tries = 0; tries < 20_000; tries++) {
      const at = only2g ? placeIn(area, this.#random, 0.5, 1) : placeIn(area, this.#random, 0, tries < 300 ? 0.85 : 1);
      const village = { at, area, only2g };
      if (!this.#remote.some((r) => groundM(r.at, at) < REMOTE_DISTANCE_M) && this.#settle(at, area, village)) return;
    }
    throw new Error(`no room for a served village in ${area.area}`);
  }

  /** One more station in the area: on a mast that stands, or on a new one near a village. */
  addStation(area) {
    for (let tries = 0; tries < 20_000; tries++) {
      const row = this.#random.next() < 0.45 ? this.#onStandingMast(area) : this.#nearVillage(area);
      if (row !== null && this.#reach(row) !== null) return this.#stand(row);
    }
    throw new Error(`no room for a station in ${area.area}`);
  }

  #settle(at, area, village) {
    const grid = new PointGrid();
    grid.add(at, village);
    const coming = this.#planned.map((s) => grid.servedBy(s.at, s.radiusM));
    const near = this.rows.map((row) => grid.servedBy(row.at, row.radiusM));
    if (coming.includes(null) || near.includes(null)) return false;
    const served = near.some((list) => list.length > 0);
    if (village.only2g && (served || coming.some((list) => list.length > 0))) return false;
    const row = served ? null : this.#mastFor(at, area, grid, village);
    if (!served && row === null) return false;
    if (row !== null) this.#stand(row);
    this.#all.add(at, village);
    this.villages.push(village);
    return true;
  }

  #stand(row) {
    this.#masts.add(String(row.at));
    this.rows.push(row);
  }

  #mastFor(at, area, grid, village) {
    for (let tries = 0; tries < 40; tries++) {
      const technology = village.only2g ? '2G' : technologyFor(area.setting, this.#random);
      const row = this.#station(area, technology, at);
      const servesIt = row !== null && (grid.servedBy(row.at, row.radiusM)?.length ?? 0) > 0;
      if (servesIt && this.#reach(row) !== null) return row;
    }
    return null;
  }

  #nearVillage(area) {
    const homes = this.villages.filter((v) => v.area === area);
    return this.#station(area, technologyFor(area.setting, this.#random), this.#random.pick(homes).at);
  }

  #station(area, technology, village) {
    const radiusM = radiusOf(technology, area.setting);
    const at = somewhereNear(village, 80, radiusM * 0.9, this.#random);
    if (!belongs(at, area) || this.#masts.has(String(at))) return null;
    const operator = operatorFor(area.setting, this.#random);
    return { at, area, technology, operator, radiusM, heightM: heightFor(area.setting, this.#random) };
  }

  #onStandingMast(area) {
    const own = this.rows.filter((r) => r.area === area);
    if (own.length === 0) return null;
    const mast = this.#random.pick(own);
    const onIt = own.filter((r) => r.at === mast.at);
    const operator = operatorFor(area.setting, this.#random);
    if (onIt.length >= OPERATORS_PER_MAST || onIt.some((r) => r.operator === operator)) return null;
    const technology = technologyFor(area.setting, this.#random);
    return { ...mast, technology, operator, radiusM: radiusOf(technology, area.setting) };
  }

  /** What the station serves, or null when a rim is not clear or it would reach a place it must not. */
  #reach(row) {
    const served = this.#all.servedBy(row.at, row.radiusM);
    const newer = row.technology !== '2G';
    const forbidden = (thing) => this.#remote.includes(thing) || (newer && thing.only2g === true);
    return served === null || served.some(forbidden) ? null : served;
  }
}
