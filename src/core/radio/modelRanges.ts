import type { ModelKey, ModelRanges } from './pathLossModel';

/** Distance and heights that Hata measured (Hata 1980); COST-231 took them over. */
export const HATA_RANGES = {
  distanceM: [1000, 20_000],
  txHeightM: [30, 200],
  rxHeightM: [1, 10],
} as const;

/** In sight; out of sight RMa ends at 5 km. */
const RMA: ModelRanges = { freqMHz: [500, 30_000], distanceM: [10, 10_000], txHeightM: [10, 150], rxHeightM: [1, 10] };
const TOWN = { freqMHz: [500, 100_000], distanceM: [10, 5000], rxHeightM: [1.5, 22.5] } as const;
const PATH = { distanceM: [250, 3_000_000], txHeightM: [1, 3000], rxHeightM: [1, 3000] } as const;

/** What each model was made for, as its source says (named where the model is); use outside is flagged. */
export const MODEL_RANGES: Readonly<Record<ModelKey, ModelRanges>> = {
  freeSpace: {
    freqMHz: [30, 100_000],
    distanceM: [1, Number.POSITIVE_INFINITY],
    txHeightM: [0, 3000],
    rxHeightM: [0, 3000],
  },
  okumuraHata: { freqMHz: [150, 1500], ...HATA_RANGES },
  cost231Hata: { freqMHz: [1500, 2000], ...HATA_RANGES },
  extendedHata: { freqMHz: [30, 3000], distanceM: [0, 100_000], txHeightM: [30, 200], rxHeightM: [1, 10] },
  rma: RMA,
  uma: { ...TOWN, txHeightM: [25, 25] },
  umi: { ...TOWN, txHeightM: [10, 10] },
  deltaBullington: { freqMHz: [30, 50_000], ...PATH },
  p1812: { freqMHz: [30, 6000], ...PATH },
};
