import { openDialog } from '../../commands/view';
import { dialogWords } from '../../i18n/dialogWords';
import type { Words } from '../../i18n/words';
import { explainDifference } from '../../state/insights/explainDifference';
import type { DifferenceStep } from '../../state/insightTypes';
import { Dialog } from '../../ui/Dialog';
import { useApp, useWords } from '../AppProvider';
import { useInsight } from '../useInsight';

/** The way from the number at opening to the number now, step by step; the steps add up. */
export function ExplainDialog() {
  const app = useApp();
  const words = useWords();
  const { opened, now, steps } = useInsight(explainDifference);
  const { explain } = dialogWords(words.language);
  const total = (name: string, { villages, households }: typeof now) => (
    <tr data-total="">
      <th scope="row">{name}</th>
      <td className="number">{words.format.integer(villages)}</td>
      <td className="number">{words.format.integer(households)}</td>
    </tr>
  );
  return (
    <Dialog title={explain.title} closeLabel={words.page.close} onClose={() => openDialog(app, null)}>
      {steps.length === 0 && <p>{explain.same}</p>}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{explain.step}</th>
            <th scope="col" className="number">
              {explain.villages}
            </th>
            <th scope="col" className="number">
              {explain.households}
            </th>
          </tr>
        </thead>
        <tbody>
          {total(explain.opened, opened)}
          {steps.map((step, at) => (
            <tr key={at}>
              <td>{difference(words, step)}</td>
              <td className="number">{explain.signed(step.villages)}</td>
              <td className="number">{explain.signed(step.households)}</td>
            </tr>
          ))}
          {total(explain.now, now)}
        </tbody>
      </table>
      {steps.length > 0 && <p className="small quiet">{explain.note}</p>}
    </Dialog>
  );
}

function difference({ language }: Words, { code, params }: DifferenceStep): string {
  const { codes } = dialogWords(language).explain;
  return (codes[code as keyof typeof codes] ?? codes.other)(params);
}
