/**
 * Invents the villages and the sites from the seed and the tables in `geodata/`:
 * `node geodata/scripts/generate.mjs` writes the five sources anew, the same byte for byte.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areas, communes } from './areas.mjs';
import { placeCandidates } from './candidates.mjs';
import { assumedCostVnd } from './costs.mjs';
import { csvText, readCsv } from './csv.mjs';
import { featureLines } from './featureLines.mjs';
import { giveHouseholds } from './households.mjs';
import { Network } from './network.mjs';
import { seeded } from './prng.mjs';
import { placeProgramme } from './programme.mjs';
import { EXISTING_ROWS, SEED } from './settings.mjs';
import { pointVillageFeature, siteFeature, villageFeature } from './sourceFeatures.mjs';
import { stationsByArea } from './stationsByArea.mjs';
import { heightFor, operatorFor } from './technology.mjs';
import { nameVillages } from './villageNames.mjs';

const stream = (what) => seeded(`${SEED}/${what}`);

/** @returns {Map<string, string>} file name in `geodata/` → its whole text */
export function generate() {
  const points = readCsv('points.csv').map((row) => ({ ...row, at: [Number(row.lon), Number(row.lat)] }));
  const programme = placeProgramme(points, stream('programme'));
  const network = growNetwork(points, programme);
  const villages = listVillages(programme, network);
  const candidates = placeCandidates(villages, programme.sites, stream('candidates'));
  return new Map([
    ['villages.geojson', villagesText(villages, points)],
    ['sites-existing.geojson', existingText(network.rows)],
    ['sites-planned.geojson', plannedText(programme.sites)],
    ['sites-candidates.geojson', candidatesText(candidates)],
    ['dead-zones-105.csv', remoteText(villages)],
  ]);
}

function growNetwork(points, programme) {
  const isIsland = (p) => areas.some((a) => a.namedSite !== '' && a.communeCode === p.communeCode);
  const network = new Network([...programme.remote, ...points.filter(isIsland)], programme.sites, stream('network'));
  for (const p of points.filter((p) => !isIsland(p)))
    network.servePoint(
      p.at,
      areas.find((a) => a.communeCode === p.communeCode),
      p,
    );
  for (const area of areas) for (let n = 0; n < area.villages2g; n++) network.addVillage(area, true);
  for (const area of areas) {
    for (let n = area.remoteVillages + area.villages2g; n < area.villages; n++) network.addVillage(area);
  }
  for (const [area, wanted] of stationsByArea(EXISTING_ROWS)) {
    for (let n = network.rows.filter((r) => r.area === area).length; n < wanted; n++) network.addStation(area);
  }
  return network;
}

/** Remote and served together, in an order that tells nothing: by commune, then from west to east. */
function listVillages(programme, network) {
  const served = network.villages.filter((v) => v.area !== undefined);
  const villages = [
    ...programme.remote.map((v) => ({ ...v, remote: true })),
    ...served.map((v) => ({ ...v, remote: false })),
  ];
  villages.sort(byCommuneThenPlace);
  nameVillages(villages, stream('names'));
  giveHouseholds(villages, stream('households'));
  villages.forEach((v, i) => {
    v.id = numbered('qn-v-', i + 1, 4);
  });
  return villages;
}

function byCommuneThenPlace(a, b) {
  return byText(a.area.communeCode, b.area.communeCode) || a.at[0] - b.at[0] || a.at[1] - b.at[1];
}

/** Plain code-unit order, the same under every locale. */
function byText(a, b) {
  return a < b ? -1 : Number(a > b);
}

function villagesText(villages, points) {
  const features = villages.map((v) => villageFeature(v.id, v));
  points.forEach((p, i) => {
    features.push(pointVillageFeature(numbered('qn-v-', villages.length + i + 1, 4), p, communes.get(p.communeCode)));
  });
  return collection('villages', features);
}

function existingText(rows) {
  const sorted = rows.toSorted((a, b) => byCommuneThenPlace(a, b) || byText(a.operator, b.operator));
  const perMast = new Map();
  for (const r of sorted) perMast.set(String(r.at), (perMast.get(String(r.at)) ?? 0) + 1);
  const features = sorted.map((r, i) => {
    const name = `Trạm minh hoạ ${numbered('', i + 1, 4)} – ${r.area.commune.name}`;
    return siteFeature(numbered('qn-e-', i + 1, 5), 'existing', { ...r, name, shared: perMast.get(String(r.at)) > 1 });
  });
  return collection('sites-existing', features);
}

/** Build order by commune, then from west to east, in three phases of equal length; the three named sites come last. */
function plannedText(sites) {
  const random = stream('planned');
  const others = sites.filter((s) => s.named === undefined).toSorted(byCommuneThenPlace);
  const features = others.map((s, i) => {
    const order = i + 1;
    return siteFeature(numbered('qn-p-', order, 2), 'planned', {
      ...s,
      name: `Trạm quy hoạch minh hoạ ${numbered('', order, 2)} – ${s.area.commune.name}`,
      operator: operatorFor(s.setting, random),
      heightM: heightFor(s.setting, random),
      phase: String(1 + Math.floor((i * 3) / others.length)),
      buildOrder: order,
      costVnd: assumedCostVnd(s.setting, random),
    });
  });
  const named = sites
    .filter((s) => s.named !== undefined)
    .map((s) => {
      const { name, operator, note, posSource } = s.named;
      const [heightM, buildOrder, costVnd] = [s.named.heightM, s.named.buildOrder, s.named.costVnd].map(Number);
      return siteFeature(numbered('qn-p-', buildOrder, 2), 'planned', {
        ...s,
        name,
        operator,
        note,
        posSource,
        heightM,
        buildOrder,
        costVnd,
        phase: '4',
      });
    });
  return collection('sites-planned', [...features, ...named]);
}

function candidatesText(sites) {
  const random = stream('candidate-costs');
  const features = sites.toSorted(byCommuneThenPlace).map((s, i) =>
    siteFeature(numbered('qn-c-', i + 1, 2), 'candidate', {
      ...s,
      name: `Vị trí đề xuất minh hoạ ${numbered('', i + 1, 2)} – ${s.area.commune.name}`,
      operator: 'shared',
      costVnd: assumedCostVnd(s.setting, random),
    }),
  );
  return collection('sites-candidates', features);
}

/** A listing for readers; nothing reads it back. */
function remoteText(villages) {
  const rows = villages.filter((v) => v.remote);
  const columns = ['id', 'name', 'commune', 'formerDistrict', 'households'];
  return csvText(
    columns,
    rows.map((v) => [v.id, v.name, v.area.commune.name, v.area.commune.formerDistrict, v.households]),
  );
}

function collection(name, features) {
  return featureLines({ type: 'FeatureCollection', name }, features);
}

function numbered(prefix, n, digits) {
  return `${prefix}${String(n).padStart(digits, '0')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of generate()) writeFileSync(new URL(`../${name}`, import.meta.url), text);
}
