import { modelWords } from '../i18n/modelWords';
import { useAppState } from './AppProvider';

/** What the levels on screen rest on: never mistaken for a measurement or for another model. Until then the headline speaks. */
export function LevelsNote() {
  const said = modelWords(useAppState((state) => state.session.language));
  const { state, illustrative, fallback } = useAppState(({ results }) => results.levels);
  const { calibration, model } = useAppState(({ doc }) => doc.plan.coverage);
  const modelled = calibration?.model === model ? said.calibrated(calibration.name) : said.modelled;
  if (state !== 'ready') return null;
  return (
    <span title={fallback.paths > 0 ? said.fallback(fallback.paths, fallback.villages) : undefined}>
      {illustrative ? `${said.illustrative} · ${modelled}` : modelled}
      {fallback.paths > 0 && ' *'}
    </span>
  );
}
