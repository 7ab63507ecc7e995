import { readCsv } from './csv.mjs';

const KIND_WORD = { thôn: 'Thôn', bản: 'Bản', 'khu phố': 'Khu' };
const given = readCsv('village-names.csv');

/** Hands the known names to places of the right sort in their commune, and numbers the rest. */
export function nameVillages(villages, random) {
  for (const row of given) placeFor(row, villages, random).given = row;
  const counts = new Map();
  for (const v of villages) {
    const n = (counts.get(v.area.commune) ?? 0) + 1;
    if (!v.given) counts.set(v.area.commune, n);
    v.demandKind = v.given?.demandKind ?? v.area.demandKind;
    v.name = v.given?.name ?? `${KIND_WORD[v.demandKind]} minh hoạ ${n} – ${v.area.commune.name}`;
    v.formerCommune = v.given?.formerCommune || v.area.formerCommune || formerUnit(v.area, random);
  }
}

/** Names of unknown position stand on a served place; only a report of no signal puts a name on a remote one. */
function placeFor(row, villages, random) {
  const fits = villages.filter(
    (v) =>
      !v.given &&
      v.area.communeCode === row.communeCode &&
      v.remote === (row.placedIn === 'remote') &&
      (row.demandKind === 'khu phố') === (v.area.demandKind === 'khu phố'),
  );
  if (fits.length === 0) throw new Error(`no place left for ${row.name}`);
  return random.pick(fits);
}

/** An invented assignment to one of the commune's former units; towns of former districts are kept to their own areas. */
function formerUnit(area, random) {
  const units = area.commune.formerUnits.split(';').filter((u) => u !== '' && !u.startsWith('Thị trấn'));
  return units.length === 0 ? '' : random.pick(units).replace(/^(Xã|Phường) /, '');
}
