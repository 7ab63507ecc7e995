import type { CurvePoint } from '../core/optimise/curve';
import { askOptimiser, makeCandidates, setQuestion } from './optimise';
import { askOf } from './optimiseAsk';
import type { NamingOfNewSites, OptimiseContext } from './optimiseContext';
import { optimiseState, runWork, setOptimise } from './optimiseState';

const MOST_POINTS = 120;

/** "Most" for K = 1, 2, … each on its own; points are shown as they come, a cancel keeps them. */
export async function askCurve(app: OptimiseContext): Promise<void> {
  setOptimise(app, { curve: null });
  const generated = await makeCandidates(app);
  if (!generated) return;
  const { doc, session } = app.store.getState();
  const { question } = session.optimise;
  const ask = askOf(
    { ...question, goal: 'mostSites', maxSites: MOST_POINTS },
    doc.plan,
    session.filter,
    generated,
    session.terrain.terrain,
  );
  setOptimise(app, { curve: { ask, points: [], nested: null } });
  let fresh: Omit<CurvePoint, 'nested'>[] = [];
  const show = (): void => {
    const { curve } = optimiseState(app);
    if (fresh.length > 0 && curve?.ask === ask) {
      setOptimise(app, { curve: { ...curve, points: [...curve.points, ...fresh] } });
    }
    fresh = [];
  };
  const onPoint = (point: Omit<CurvePoint, 'nested'>): void => {
    fresh.push(point);
    if (fresh.length === 1) void app.painted().then(show);
  };
  const points = await runWork(app, 'curve', (signal) =>
    app.optimiser.run('curve', { question: ask, most: MOST_POINTS }, { signal, onProgress: onPoint }),
  );
  show();
  if (points && optimiseState(app).curve?.ask === ask) {
    setOptimise(app, { curve: { ask, points, nested: points.map(({ nested }) => nested) } });
  }
}

/** A point of the curve becomes the question, and its answer the proposal. */
export async function takeCurvePoint(app: OptimiseContext, sites: number, naming: NamingOfNewSites): Promise<void> {
  setQuestion(app, { goal: 'mostSites', maxSites: sites });
  await askOptimiser(app, naming);
}
