import type { FileContext } from '../../commands/fileContext';
import { newPlan } from '../../commands/openPlan';
import { showPlacesBy, showVillages } from '../../commands/showList';
import { openDialog, setFilter, setLanguage, setMode, setTab, setTheme, setUnlocked } from '../../commands/view';
import { explainWords } from '../../i18n/explainWords';
import { optimiseWords } from '../../i18n/optimiseWords';
import { profileWords } from '../../i18n/profileWords';
import { radioWords } from '../../i18n/radioWords';
import { rasterWords } from '../../i18n/rasterWords';
import { reviewWords } from '../../i18n/reviewWords';
import { settingsWords } from '../../i18n/settingsWords';
import { sheetWords } from '../../i18n/sheetWords';
import type { Words } from '../../i18n/words';
import type { AppState } from '../../state/store';
import type { PanelContext } from '../AppProvider';
import { keysOf } from '../shortcutKeys';
import { SHORTCUTS } from '../shortcuts';

export interface PaletteVerb {
  readonly name: string;
  readonly keys: string;
  readonly act: () => void;
}

/** Everything the page can do, by name: the shortcuts, and the verbs that have no key. */
export function paletteVerbs(
  { app, verbs }: PanelContext,
  words: Words,
  { session }: AppState,
  files: FileContext,
): readonly PaletteVerb[] {
  const { verbs: said, page, language } = words;
  const { fragile, operators } = explainWords(language);
  const { certificate } = optimiseWords(language);
  const review = reviewWords(language);
  const plain = (name: string, act: () => void): PaletteVerb => ({ name, keys: '', act });
  const withKeys = SHORTCUTS.filter(({ name }) => name !== 'search' && name !== 'clear').map((shortcut) => ({
    name: said[shortcut.name],
    keys: keysOf(shortcut, words)[0] ?? '',
    act: () => shortcut.act({ app, verbs, words }),
  }));
  return [
    ...withKeys,
    plain(said.addByCoordinates, () => openDialog(app, 'addByCoordinates')),
    plain(said.drawArea, () => setMode(app, 'drawArea')),
    plain(said.explain, () => openDialog(app, 'explain')),
    plain(sheetWords(words.language).open, () => openDialog(app, 'sheet')),
    plain(sheetWords(words.language).picture.open, () => openDialog(app, 'mapPicture')),
    plain(said.goTab(fragile.show), () => showVillages(app, 'fragile')),
    plain(said.goTab(operators.caption), () => showPlacesBy(app, 'operator')),
    plain(certificate.check, () => void checkCertificate(files)),
    plain(settingsWords(words.language).title, () => openDialog(app, 'settings')),
    plain(radioWords(words.language).title, () => openDialog(app, 'radio')),
    plain(profileWords(language).betweenTwo, async () => {
      const { pickProfile } = await import('../../commands/profile');
      pickProfile(app);
    }),
    plain(rasterWords(language).show, async () => {
      const { openRaster } = await import('../../commands/raster');
      openRaster(app);
      setTab(app, 'layers');
    }),
    plain(review.send.title, () => openDialog(app, 'sendReview')),
    plain(review.log.title, () => openDialog(app, 'eventLog')),
    plain(review.scenarios.title, () => openDialog(app, 'scenarios')),
    plain(said.checks, () => openDialog(app, 'checks')),
    plain(said.newPlan, () => newPlan(app, page.newPlanTitle)),
    plain(said.sample, () => verbs.openSample()),
    plain(session.unlocked ? said.lock : said.unlock, () => setUnlocked(app, !session.unlocked)),
    plain(said.filterAny, () => setFilter(app, { operator: null, technology: null })),
    ...(['dead', 'sites', 'review', 'places', 'layers'] as const).map((tab) =>
      plain(said.goTab(page.tabs[tab]), () => setTab(app, tab)),
    ),
    plain(page.layers.backgroundAdd, () => openDialog(app, 'background')),
    ...(['light', 'dark', 'system'] as const).map((theme) =>
      plain(`${page.theme.label}: ${page.theme[theme].toLowerCase()}`, () => setTheme(app, theme)),
    ),
    plain(said.languageVi, () => setLanguage(app, 'vi')),
    plain(said.languageEn, () => setLanguage(app, 'en')),
  ];
}

/** Its outcome is written in the optimiser's tab. */
async function checkCertificate(app: FileContext): Promise<void> {
  const [{ chooseCertificate }, { withOptimiser }] = await Promise.all([
    import('../../commands/optimiseReports'),
    import('../../commands/optimiseContext'),
  ]);
  setTab(app, 'optimise');
  await chooseCertificate(withOptimiser(app));
}
