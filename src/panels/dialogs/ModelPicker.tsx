import { changeModel, MODEL_CHOICES } from '../../commands/editSettings';
import { modelWords } from '../../i18n/modelWords';
import { Segmented } from '../../ui/Segmented';
import { useApp, useAppState, useWords } from '../AppProvider';

/** Which model decides coverage, and what that rests on. */
export function ModelPicker() {
  const app = useApp();
  const said = modelWords(useWords().language);
  const model = useAppState((state) => state.doc.plan.coverage.model);
  const { state, fraction, illustrative, fallback } = useAppState(({ results }) => results.levels);
  const hasTerrain = useAppState(({ session }) => session.terrain.terrain !== null);
  const ready = state === 'ready' && model === 'terrain';
  return (
    <>
      <h3>{said.title}</h3>
      <Segmented
        label={said.title}
        options={MODEL_CHOICES.map((key) => ({ key, name: said.names[key] }))}
        current={model}
        onChange={(key) => changeModel(app, key)}
      />
      <p className="quiet">{said.about[model]}</p>
      {state === 'computing' && <p aria-live="polite">{said.computing(fraction)}</p>}
      {state === 'failed' && <p role="alert">{said.failed}</p>}
      {ready && illustrative && <p>{said.illustrative}.</p>}
      {ready && !hasTerrain && <p>{said.noTerrain}</p>}
      {ready && hasTerrain && fallback.paths > 0 && <p>{said.fallback(fallback.paths, fallback.villages)}</p>}
    </>
  );
}
