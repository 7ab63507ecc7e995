import { isCountedVillage } from '../core/plan/village';
import { selectDraft } from '../state/selectors';
import { fileStem } from './exportFiles';
import { groundOf } from './groundOf';
import { askOf } from './optimiseAsk';
import type { OptimiseContext } from './optimiseContext';
import { noteProgress, optimiseState, runWork, setOptimise } from './optimiseState';
import { say } from './say';

/** Above this it is no certificate of ours: they stay below a few megabytes. */
const MOST_BYTES = 100_000_000;

/** Which planned sites are needed. */
export async function askAudit(app: OptimiseContext): Promise<void> {
  const { doc, session } = app.store.getState();
  setOptimise(app, { audit: null });
  const question = askOf(session.optimise.question, doc.plan, session.filter, [], session.terrain.terrain);
  const audit = await runWork(app, 'audit', (signal) =>
    app.optimiser.run('audit', { question }, { signal, onProgress: (step) => noteProgress(app, step) }),
  );
  if (audit) setOptimise(app, { audit: { about: doc.plan, audit } });
}

/** What each single failure would cost on the plan on screen, a shown proposal included. */
export async function askFailures(app: OptimiseContext): Promise<void> {
  const state = app.store.getState();
  const about = selectDraft(state);
  const counted = new Set(about.villages.filter(isCountedVillage).map(({ id }) => id));
  const all = await runWork(app, 'failures', (signal) =>
    app.optimiser.run(
      'failures',
      { plan: about, filter: state.session.filter, ...groundOf(about, state.session.terrain.terrain) },
      { signal },
    ),
  );
  if (!all) return;
  const failures = all
    .map((failure) => ({ ...failure, villages: failure.villages.filter((id) => counted.has(id)) }))
    .filter(({ villages }) => villages.length > 0);
  setOptimise(app, { failures: { about, failures } });
}

/** Hands the certificate of the answer over as a file. */
export async function exportCertificate(app: OptimiseContext, word: string): Promise<void> {
  const { found } = optimiseState(app);
  const certificate = found?.answer.certificate;
  if (!found || !certificate) return;
  const name = `${fileStem(app.store.getState().doc.plan.title)}-${word}.json`;
  const { plan, terrain } = found.ask;
  const text = await app.optimiser.run('seal', { plan, certificate, ...(terrain && { terrain }) });
  app.files.download(name, new Blob([text], { type: 'application/json' }));
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}

/** Asks for a certificate file and has it checked. */
export async function chooseCertificate(app: OptimiseContext): Promise<void> {
  const [chosen] = await app.files.choose(['.json']);
  if (chosen) await verifyCertificateFile(app, chosen.file);
}

/** What the independent checker says of a file against the plan that is open; the plan stays as it is. */
export async function verifyCertificateFile(app: OptimiseContext, file: File): Promise<void> {
  const { plan } = app.store.getState().doc;
  setOptimise(app, { verified: null });
  const verification = await runWork(app, 'verify', async (signal) => {
    const text = file.size > MOST_BYTES ? '' : await file.text();
    const { terrain } = app.store.getState().session.terrain;
    return app.optimiser.run('verify', { plan, text, ...groundOf(plan, terrain) }, { signal });
  });
  if (verification) setOptimise(app, { verified: { about: plan, fileName: file.name, verification } });
}
