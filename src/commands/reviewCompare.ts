import type { Plan } from '../core/plan/plan';
import { diffCoverageSteps } from '../core/review/diff/diffCoverage';
import { diffPlans } from '../core/review/diff/diffPlans';
import { type CsvCell, csvText } from '../io/csv/csvText';
import { betweenFrames } from '../state/betweenFrames';
import { selectPropagation } from '../state/selectors';
import { setSession } from '../state/store';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { OPENABLE } from './openFiles';
import { readFile } from './readFile';
import { reviewOf, setReview } from './reviewSession';
import { say } from './say';
import { showWholePlan } from './select';

/** Asks for a plan file and sets the plan at hand beside it. Nothing of the plan changes. */
export async function compareWithFile(app: FileContext): Promise<void> {
  const [chosen] = await app.files.choose(OPENABLE);
  if (!chosen) return;
  const opened = await readFile(app, chosen.file);
  if (!opened) return;
  if (opened.kind !== 'plan' || !opened.plan) {
    const issues = opened.kind === 'refused' ? opened.issues : [];
    return say(app, { tone: 'error', code: 'fileNotOpened', params: { name: chosen.file.name }, issues });
  }
  await comparePlan(app, chosen.file.name, opened.plan);
}

/** Sets the plan at hand beside another. Counts both by their own settings, with the network of the view. */
export async function comparePlan(app: FileContext, fileName: string, before: Plan): Promise<void> {
  const { doc, session } = app.store.getState();
  const after = doc.plan;
  const propagation = selectPropagation(app.store.getState());
  const steps = function* () {
    const diff = diffPlans(before, after);
    const coverage = yield* diffCoverageSteps(before, after, session.filter, propagation);
    return { diff, coverage };
  };
  const found = await betweenFrames(steps());
  if (!found) return;
  setReview(app, { comparison: { fileName, before, after, ...found, onMap: false } });
  setSession(app.store, { dialog: 'comparePlans' });
}

/** The marks of what differs go on the map, and the dialog away. */
export function showComparison(app: FileContext): void {
  const { comparison } = reviewOf(app).getState();
  if (!comparison) return;
  setReview(app, { comparison: { ...comparison, onMap: true } });
  setSession(app.store, { dialog: null, tab: 'review', columnOpen: true });
  showWholePlan(app);
}

export function openComparison(app: FileContext): void {
  setSession(app.store, { dialog: 'comparePlans' });
}

export function endComparison(app: FileContext): void {
  setReview(app, { comparison: null });
  setSession(app.store, { dialog: null });
}

/** The table as CSV, in the words of the page. */
export function exportComparison(app: FileContext, rows: readonly (readonly CsvCell[])[]): void {
  const { doc, session } = app.store.getState();
  const end = session.language === 'vi' ? '-khac-biet.csv' : '-differences.csv';
  const name = `${fileStem(doc.plan.title)}${end}`;
  app.files.download(name, new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' }));
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}
