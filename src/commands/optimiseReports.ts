import { singleFailures } from '../core/optimise/singleFailures';
import { isCountedVillage } from '../core/plan/village';
import { writeCertificate } from '../io/certificate/writeCertificate';
import { selectDraft } from '../state/selectors';
import type { AppContext } from './appContext';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { askOf } from './optimiseAsk';
import type { OptimiseContext } from './optimiseContext';
import { noteProgress, optimiseState, runWork, setOptimise } from './optimiseState';
import { say } from './say';

/** Which planned sites are needed. */
export async function askAudit(app: OptimiseContext): Promise<void> {
  const { doc, session } = app.store.getState();
  setOptimise(app, { audit: null });
  const question = askOf(session.optimise.question, doc.plan, session.filter, []);
  const audit = await runWork(app, 'audit', (signal) =>
    app.optimiser.run('audit', { question }, { signal, onProgress: (step) => noteProgress(app, step) }),
  );
  if (audit) setOptimise(app, { audit: { about: doc.plan, audit } });
}

/** What each single failure would cost on the plan on screen, a shown proposal included. */
export function askFailures(app: AppContext): void {
  const state = app.store.getState();
  const about = selectDraft(state);
  const counted = new Set(about.villages.filter(isCountedVillage).map(({ id }) => id));
  const failures = singleFailures(about, state.session.filter)
    .map((failure) => ({ ...failure, villages: failure.villages.filter((id) => counted.has(id)) }))
    .filter(({ villages }) => villages.length > 0);
  setOptimise(app, { failures: { about, failures } });
}

/** Hands the certificate of the answer over as a file. */
export function exportCertificate(app: FileContext, word: string): void {
  const { found } = optimiseState(app);
  const certificate = found?.answer.certificate;
  if (!found || !certificate) return;
  const name = `${fileStem(app.store.getState().doc.plan.title)}-${word}.json`;
  app.files.download(name, new Blob([writeCertificate(certificate, found.ask.plan)], { type: 'application/json' }));
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}
