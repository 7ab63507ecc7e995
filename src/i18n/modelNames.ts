/** What engineers call a model, in any language. */
export const MODEL_NAMES: Readonly<Record<string, string>> = {
  freeSpace: 'ITU-R P.525',
  okumuraHata: 'Okumura-Hata',
  cost231Hata: 'COST-231-Hata',
  extendedHata: 'Extended Hata',
  rma: '3GPP 38.901 RMa',
  uma: '3GPP 38.901 UMa',
  umi: '3GPP 38.901 UMi',
  deltaBullington: 'ITU-R P.526',
  p1812: 'ITU-R P.1812',
};
