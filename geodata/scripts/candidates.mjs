import { areas, belongs, placeIn } from './areas.mjs';
import { PointGrid } from './clearance.mjs';
import { groundM, somewhereNear } from './geodesy.mjs';
import { radiusOf } from './radiusRule.mjs';
import { CANDIDATES } from './settings.mjs';
import { heightFor, technologyFor } from './technology.mjs';

const SPACING_M = 1500;
const SHARED_POCKETS = 40;

/** Places where a site could stand: most of them between remote villages, so that one may serve several; the rest anywhere remote. */
export function placeCandidates(villages, programme, random) {
  const grid = new PointGrid();
  for (const v of villages) grid.add(v.at, v);
  const chosen = [];
  const remote = villages.filter((v) => v.remote && v.area.remotePockets > 0);
  const hills = areas.filter((a) => a.remotePockets > 0);
  for (let tries = 0; chosen.length < CANDIDATES; tries++) {
    if (tries > 200_000) throw new Error('no room for the candidates');
    const between = chosen.length < SHARED_POCKETS;
    const area = between ? random.pick(remote).area : random.pick(hills);
    const at = between ? besideOne(area, remote, random) : placeIn(area, random);
    if (belongs(at, area)) consider({ at, area }, between ? wantedAtLeast(tries) : 0);
  }
  return chosen;

  function consider({ at, area }, wanted) {
    if ([...chosen, ...programme].some((s) => groundM(s.at, at) < SPACING_M)) return;
    const technology = wanted > 0 ? '2G;4G' : technologyFor(area.setting, random);
    const radiusM = radiusOf(technology, area.setting);
    const served = grid.servedBy(at, radiusM);
    if (served === null || served.filter((v) => v.remote).length < wanted) return;
    chosen.push({ at, area, technology, setting: area.setting, radiusM, heightM: heightFor(area.setting, random) });
  }
}

function besideOne(area, remote, random) {
  return somewhereNear(random.pick(remote.filter((v) => v.area === area)).at, 500, 3000, random);
}

/** Looks for places reaching four first, and settles for fewer as the tries run on. */
function wantedAtLeast(tries) {
  if (tries < 5000) return 4;
  return tries < 20_000 ? 3 : 2;
}
