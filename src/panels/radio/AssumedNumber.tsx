import { changeRadio } from '../../commands/editRadio';
import type { RadioPatch } from '../../core/plan/actions/setRadio';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { useRadioFacts } from './useRadio';

/** Assumptions that are one number, and so have the same name in the plan and in what is assumed of it. */
type NumberKey =
  | 'thresholdDbm'
  | 'shadowMarginDb'
  | 'sigmaDb'
  | 'rxHeightM'
  | 'reachLimitM'
  | 'bodyLossDb'
  | 'buildingLossDb'
  | SiteKey;
type SiteKey = 'defaultHeightM' | 'defaultBeamwidthDeg' | 'defaultTiltDeg';

interface AssumedNumberProps {
  readonly of: NumberKey;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

/** One assumption of the plan. Empty: the usual value, shown faintly. */
export function AssumedNumber({ of, ...field }: AssumedNumberProps) {
  const app = useApp();
  const { format } = useWords();
  const own = useAppState((state) => state.doc.plan.coverage[of]);
  const usual = useRadioFacts().assumptions[of];
  return (
    <NumberField
      {...field}
      value={own}
      placeholder={format.decimal(usual, Number.isInteger(usual) ? 0 : 1)}
      onCommit={(value) => changeRadio(app, { [of]: value } as RadioPatch)}
    />
  );
}
