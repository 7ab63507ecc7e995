import type { CoverageModel } from '../../core/radio/radioSettings';
import { useAppState, useWords } from '../AppProvider';
import { useProfileWords } from './useProfile';

/** Whether the levels beside it, of the plan's model or of another, were corrected by measurements: never left unsaid. */
export function CalibrationBadge({ of }: { readonly of?: CoverageModel }) {
  const said = useProfileWords();
  const { format } = useWords();
  const { calibration, model } = useAppState((state) => state.doc.plan.coverage);
  const fitted = calibration?.model === (of ?? model) ? calibration : null;
  return (
    <span
      className="badge"
      title={fitted ? said.calibratedNote(fitted.name, format.decimal(fitted.rmseDb, 1)) : said.uncalibratedNote}
    >
      {fitted ? said.calibrated : said.uncalibrated}
    </span>
  );
}
