import { useEffect } from 'react';
import { dismissWelcome, setSheet } from '../commands/view';
import { selectHeadlineStale } from '../state/selectors';
import { useApp, useAppState, useWords } from './AppProvider';
import { useNarrow } from './useNarrow';

/**
 * Keeps the document in step: its language, title and theme, and that what it shows of coverage is from before; the map
 * free when something is selected, and the welcome away once work has begun.
 */
export function PageFrame() {
  const app = useApp();
  const words = useWords();
  const title = useAppState((state) => state.doc.plan.title);
  const theme = useAppState((state) => state.session.theme);
  const selection = useAppState((state) => state.session.selection);
  const worked = useAppState(({ doc, session }) => session.welcome && doc.history.past.length > 0);
  const stale = useAppState(selectHeadlineStale);
  const narrow = useNarrow();
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.title = words.page.documentTitle(title);
  }, [words, title]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-levels-stale', stale);
  }, [stale]);
  useEffect(() => {
    if (worked) dismissWelcome(app);
  }, [app, worked]);
  useEffect(() => {
    if (narrow && selection.ids.length > 0) setSheet(app, 'low');
  }, [app, narrow, selection]);
  return null;
}
