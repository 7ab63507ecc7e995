import type { ModelKey, PathLossModel } from '../pathLossModel';
import { cost231Hata } from './cost231Hata';
import { deltaBullington } from './deltaBullington';
import { extendedHata } from './extendedHata';
import { freeSpace } from './freeSpace';
import { okumuraHata } from './okumuraHata';
import { p1812Model } from './p1812Model';
import { rma } from './rma';
import { uma } from './uma';
import { umi } from './umi';

/** Every model by its key. */
export const MODELS: Readonly<Record<ModelKey, PathLossModel>> = {
  freeSpace,
  okumuraHata,
  cost231Hata,
  extendedHata,
  rma,
  uma,
  umi,
  deltaBullington,
  p1812: p1812Model,
};
