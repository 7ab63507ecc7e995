import type { ModelKey } from '../core/radio/pathLossModel';

const NAMES: Readonly<Record<Exclude<ModelKey, 'freeSpace'>, string>> = {
  okumuraHata: 'Okumura-Hata',
  cost231Hata: 'COST-231-Hata',
  extendedHata: 'Extended Hata',
  rma: '3GPP 38.901 RMa',
  uma: '3GPP 38.901 UMa',
  umi: '3GPP 38.901 UMi',
  deltaBullington: 'P.526 delta-Bullington',
  p1812: 'ITU-R P.1812-8',
};

/** What engineers call a model; all but one have a name of their own in every language. */
export function modelName(model: ModelKey, language: 'vi' | 'en'): string {
  if (model === 'freeSpace') return language === 'vi' ? 'không gian tự do' : 'free space';
  return NAMES[model];
}
