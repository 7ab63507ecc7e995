import { useEffect, useState } from 'react';
import { leaveLevels, modelBefore } from '../commands/leaveLevels';
import { modelWords } from '../i18n/modelWords';
import { Progress } from '../ui/Progress';
import { useApp, useAppState, useWords } from './AppProvider';

/** A screen reader is told how far it is in so many steps, not with every frame. */
const SPOKEN_STEPS = 4;

/** What is ready sooner is not announced. */
const GLANCE_MS = 200;

/** Over the headline until its numbers are those of the model chosen: how far it is, and the way back. */
export function LevelsWait() {
  const app = useApp();
  const said = modelWords(useWords().language);
  const model = useAppState(({ doc }) => doc.plan.coverage.model);
  const { state, fraction, work } = useAppState(({ results }) => results.levels);
  const back = useAppState(modelBefore);
  const late = useLate();
  if (model === 'radius' || !late) return null;
  const text = said.wait(model, fraction);
  return (
    <div className="headline-wait">
      {state === 'failed' ? (
        <p role="alert">{said.failed}</p>
      ) : (
        <>
          <p>
            <b aria-hidden="true">{text}</b>
            <span className="unseen" aria-live="polite">
              {said.wait(model, Math.floor(SPOKEN_STEPS * fraction) / SPOKEN_STEPS)}
            </span>
          </p>
          <Progress label={said.names[model]} fraction={fraction} />
          {work && work.paths > 0 && <p className="small quiet">{said.waitWork(work.villages, work.of, work.paths)}</p>}
        </>
      )}
      <p className="small">
        <span className="quiet">{said.waitStale} </span>
        <button type="button" className="link" onClick={() => leaveLevels(app)}>
          {said.waitBack(said.names[back])}
        </button>
      </p>
    </div>
  );
}

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), GLANCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}
