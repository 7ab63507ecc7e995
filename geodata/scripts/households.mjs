import { HOUSEHOLDS } from './settings.mjs';
import { shareOut } from './shareOut.mjs';

const USUAL = {
  'khu phố/town': [220, 430],
  'khu phố/rural': [160, 340],
  town: [120, 260],
  rural: [110, 260],
  mountain: [45, 150],
  island: [50, 170],
};

const REMOTE = [22, 78];

/** Households of every village, together exactly those of the province; published and remote numbers stay as they are. */
export function giveHouseholds(villages, random) {
  for (const v of villages) v.households = v.given?.households ? Number(v.given.households) : drawn(v, random);
  const scaled = villages.filter((v) => !v.given?.households && !v.remote);
  const fixed = villages.filter((v) => !scaled.includes(v)).reduce((sum, v) => sum + v.households, 0);
  const shares = shareOut(
    HOUSEHOLDS - fixed,
    scaled.map((v) => v.households),
  );
  scaled.forEach((v, i) => {
    v.households = shares[i];
  });
}

function drawn(village, random) {
  const { demandKind, setting } = village.area;
  const [low, high] = village.remote ? REMOTE : (USUAL[`${demandKind}/${setting}`] ?? USUAL[setting]);
  return Math.round(random.between(low, high));
}
