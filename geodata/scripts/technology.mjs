/** Invented shares of technologies and operators, by setting. */
const TECHNOLOGIES = {
  town: [
    ['2G;4G', 4],
    ['2G;3G;4G', 2],
    ['4G', 3],
    ['4G;5G', 2],
  ],
  rural: [
    ['2G;4G', 5],
    ['2G;3G;4G', 2],
    ['4G', 3],
    ['4G;5G', 1],
  ],
  mountain: [
    ['2G;4G', 5],
    ['2G;3G;4G', 1],
    ['4G', 4],
  ],
  island: [
    ['2G;4G', 5],
    ['4G', 5],
  ],
};

const OPERATORS = {
  town: [
    ['viettel', 42],
    ['vnpt', 34],
    ['mobifone', 24],
  ],
  rural: [
    ['viettel', 45],
    ['vnpt', 34],
    ['mobifone', 21],
  ],
  mountain: [
    ['viettel', 58],
    ['vnpt', 30],
    ['mobifone', 12],
  ],
  island: [
    ['viettel', 55],
    ['vnpt', 35],
    ['mobifone', 10],
  ],
};

const HEIGHTS_M = { town: [24, 30, 36], rural: [42, 45], mountain: [45, 48, 54], island: [42, 48] };

export const technologyFor = (setting, random) => random.weighted(TECHNOLOGIES[setting]);
export const operatorFor = (setting, random) => random.weighted(OPERATORS[setting]);
export const heightFor = (setting, random) => random.pick(HEIGHTS_M[setting]);
