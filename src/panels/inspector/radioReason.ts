import type { CoverageSettings } from '../../core/plan/plan';
import { modelName } from '../../i18n/modelNames';
import { profileWords } from '../../i18n/profileWords';
import type { VillageVerdict } from '../../state/insightTypes';
import type { Language } from '../../state/session';

/** Why a village is served or dead where levels decide, with its numbers; null: a radius decides, or nothing is near. */
export function radioReason(
  { signal, reason }: VillageVerdict,
  { empiricalModel = 'extendedHata' }: CoverageSettings,
  siteName: (id: string) => string,
  language: Language,
): string | null {
  if (!signal) return null;
  const { village: said, illustrative } = profileWords(language);
  const site = siteName(signal.best.siteId);
  const model = modelName(empiricalModel, language);
  const mark = signal.illustrative ? ` (${illustrative.toLowerCase()})` : '';
  if (reason === 'ridge' && signal.cut) {
    return `${said.ridge(site, signal.cut.distanceM, signal.cut.overM)}${mark}.`;
  }
  if (reason === 'noTerrainData') return said.noTerrainData(site, model);
  const text = reason === 'inReach' ? said.inReach(site) : said.tooWeak(site);
  return `${text}${mark}.${signal.fallback ? ` ${said.fallback(model)}` : ''}`;
}
