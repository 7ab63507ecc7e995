import { newPlan } from '../commands/openPlan';
import { openDialog, setLanguage, setTheme } from '../commands/view';
import { settingsWords } from '../i18n/settingsWords';
import type { Language, Theme } from '../state/session';
import { Menu } from '../ui/Menu';
import { Segmented } from '../ui/Segmented';
import { useApp, useAppState, useVerbs, useWords } from './AppProvider';

/** Everything of the top bar that is not needed every minute. */
export function MoreMenu() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const language = useAppState((state) => state.session.language);
  const theme = useAppState((state) => state.session.theme);
  const themes: readonly Theme[] = ['system', 'light', 'dark'];
  const languages: readonly Language[] = ['vi', 'en'];
  return (
    <Menu icon="more" label={words.page.more}>
      {(close) => {
        const item = (name: string, act: () => void) => (
          <button
            type="button"
            className="menu-item"
            onClick={() => {
              close();
              act();
            }}
          >
            {name}
          </button>
        );
        return (
          <>
            {item(words.verbs.open, () => verbs.openFilePicker())}
            {item(words.verbs.save, () => verbs.savePlan())}
            {item(words.verbs.exportLong, () => openDialog(app, 'export'))}
            {item(words.verbs.newPlan, () => newPlan(app, words.page.newPlanTitle))}
            {item(words.verbs.sample, () => verbs.openSample())}
            {item(settingsWords(language).title, () => openDialog(app, 'settings'))}
            {item(words.verbs.checks, () => openDialog(app, 'checks'))}
            {item(words.verbs.shortcuts, () => openDialog(app, 'shortcuts'))}
            <span className="menu-label">{words.page.language}</span>
            <Segmented
              label={words.page.language}
              current={language}
              onChange={(next) => setLanguage(app, next)}
              options={languages.map((key) => ({
                key,
                name: key === 'vi' ? words.verbs.languageVi : words.verbs.languageEn,
              }))}
            />
            <span className="menu-label">{words.page.theme.label}</span>
            <Segmented
              label={words.page.theme.label}
              current={theme}
              onChange={(next) => setTheme(app, next)}
              options={themes.map((key) => ({ key, name: words.page.theme[key] }))}
            />
          </>
        );
      }}
    </Menu>
  );
}
