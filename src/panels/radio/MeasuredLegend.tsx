import { MEASURED_CLASSES } from '../../commands/measuredClasses';
import { useRadioWords } from './useRadio';

/** What the squares of measured levels mean: rimmed, and in colours no model has. */
export function MeasuredLegend() {
  const { measured: said } = useRadioWords();
  return (
    <ul className="measured-legend" aria-label={said.legend}>
      {MEASURED_CLASSES.map(({ colour, atLeastDbm }) => (
        <li key={colour}>
          <svg width="12" height="12" aria-hidden="true">
            <rect x="1" y="1" width="10" height="10" fill={colour} stroke="#000" strokeWidth="1.6" />
          </svg>
          {atLeastDbm === null ? said.below : said.classes(atLeastDbm)}
        </li>
      ))}
    </ul>
  );
}
