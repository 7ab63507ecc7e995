import './sharing.css';
import { useMemo, useState } from 'react';
import { mastSharing } from '../../commands/mastSharing';
import type { CoverageResult } from '../../core/coverage/result';
import type { OperatorCoverage } from '../../core/review/operators/coverageByOperator';
import { sharingWords } from '../../i18n/sharingWords';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SelectField } from '../../ui/SelectField';
import { useWords } from '../AppProvider';
import { operatorName } from '../operators';
import { SharingRows } from './SharingRows';
import { useSharingPreview } from './useSharingPreview';

interface SharingSectionProps {
  /** As it stands, without what the hand holds. */
  readonly coverage: CoverageResult;
  readonly operators: readonly OperatorCoverage[];
  readonly sharedForAll: boolean;
}

/** Which masts of the others would close the gaps of one operator, and what each adds; tried on the map. */
export function SharingSection({ coverage, operators, sharedForAll }: SharingSectionProps) {
  const { language } = useWords();
  const said = sharingWords(language);
  const [asked, setAsked] = useState<string | null>(null);
  const [standingOnly, setStandingOnly] = useState(true);
  const { shown, show, end } = useSharingPreview();
  const worst = operators.reduce((a, b) => (b.dead.households > a.dead.households ? b : a));
  const { operator } = operators.find((each) => each.operator === asked) ?? worst;
  const { plan, filter, propagation } = coverage;
  const gain = useMemo(
    () => mastSharing(coverage, { operator, sharedForAll, standingOnly }),
    [plan, filter.technology, propagation, operator, sharedForAll, standingOnly],
  );
  if (operators.length < 2) return <EmptyState title={said.oneOperator} hint={said.oneOperatorHint} />;
  if (!gain) return null;
  const name = operatorName(operator);
  const { masts, dead, stillDead } = gain;
  const tryOn = (count: number): void => {
    if (shown?.siteIds.length === count) end();
    else show({ operator, siteIds: masts.slice(0, count).map(({ siteId }) => siteId), sharedForAll });
  };
  return (
    <section className="sharing" aria-label={said.title} data-operator={operator}>
      <h3>{said.title}</h3>
      <SelectField
        label={said.operator}
        value={operator}
        options={operators.map(({ operator: value, dead: { villages } }) => ({
          value,
          name: said.option(operatorName(value), villages),
        }))}
        onChange={(value) => {
          end();
          setAsked(value);
        }}
      />
      <label className="choice">
        <input
          type="checkbox"
          className="check"
          checked={standingOnly}
          onChange={(event) => {
            end();
            setStandingOnly(event.target.checked);
          }}
        />
        {said.standingOnly}
      </label>
      {masts.length === 0 ? (
        <p className="note">{dead.villages === 0 ? said.noDead(name) : said.noHelp(name)}</p>
      ) : (
        <>
          <p data-adds={dead.villages - stillDead.villages} data-left={stillDead.villages}>
            <b>
              {said.gain(
                name,
                masts.length,
                dead.villages - stillDead.villages,
                dead.households - stillDead.households,
              )}
            </b>{' '}
            {said.left(stillDead.villages, stillDead.households)}
          </p>
          {shown ? (
            <div className="note row" role="status">
              <span className="grow">{said.shown(name, shown.siteIds.length)}</span>
              <Button onClick={end}>{said.stop}</Button>
            </div>
          ) : (
            <div className="actions">
              <Button icon="target" onClick={() => tryOn(masts.length)}>
                {said.showAll(masts.length)}
              </Button>
            </div>
          )}
          <SharingRows
            plan={plan}
            gain={gain}
            triedCount={shown?.siteIds.length ?? 0}
            label={`${said.title}: ${name}`}
            onTry={tryOn}
          />
        </>
      )}
      <p className="small quiet">{said.definition}</p>
    </section>
  );
}
