import { useState } from 'react';
import { askCurve, takeCurvePoint } from '../../commands/optimiseCurve';
import type { FoundCurve } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { Progress } from '../../ui/Progress';
import { useAppState } from '../AppProvider';
import { CurveChart } from './CurveChart';
import { CurveTable } from './CurveTable';
import { isBusy, useNaming, useOptimise, useOptimiser, useOptimiseWords, workOf } from './useOptimise';

/** What each further site brings; a click on the curve makes that many sites the proposal. */
export function CurveSection() {
  const optimiser = useOptimiser();
  const { curve: words, result } = useOptimiseWords();
  const curve = useOptimise((slice) => slice.curve);
  const work = useOptimise(workOf);
  const plan = useAppState(({ doc }) => doc.plan);
  const isHere = curve?.ask.plan.planId === plan.planId;
  return (
    <section className="inspector-section" aria-label={words.title}>
      <div className="row">
        <h2 className="grow">{words.title}</h2>
        <Button disabled={work !== null} onClick={() => void askCurve(optimiser)}>
          {curve ? words.again : words.start}
        </Button>
      </div>
      <p className="small quiet">{words.hint}</p>
      {work === 'curve' && <Progress label={words.title} fraction={null} />}
      {isHere && curve && curve.ask.plan !== plan && <p className="note">{result.stale}</p>}
      {isHere && curve && curve.points.length > 0 && <Curve curve={curve} />}
    </section>
  );
}

function Curve({ curve }: { curve: FoundCurve }) {
  const optimiser = useOptimiser();
  const naming = useNaming();
  const { curve: words } = useOptimiseWords();
  const busy = useOptimise(isBusy);
  const [picked, setPicked] = useState<number | null>(null);
  const { points, nested, ask } = curve;
  const at = Math.min(picked ?? points.length - 1, points.length - 1);
  const point = points[at]!;
  const before = points[at - 1];
  const made = ask.plan.illustrative;
  const take = (index: number): void => {
    setPicked(index);
    void takeCurvePoint(optimiser, points[index]!.sites, naming);
  };
  const lost = nested?.map((value, i) => (points[i]!.value === 0 ? 0 : 1 - value / points[i]!.value)) ?? [];
  const marginal = [point.villages - (before?.villages ?? 0), point.households - (before?.households ?? 0)] as const;
  return (
    <div className="stack tight">
      <CurveChart curve={curve} onPick={take} />
      <input
        type="range"
        className="curve-slider"
        aria-label={words.choose}
        aria-valuetext={words.total(point.sites, point.villages, point.households)}
        min={0}
        max={points.length - 1}
        value={at}
        onChange={(event) => setPicked(Number(event.target.value))}
      />
      <p>{words.total(point.sites, point.villages, point.households)}</p>
      <p>{words.point(point.sites, ...marginal, point.proved, made)}</p>
      <div className="actions">
        <Button disabled={busy} onClick={() => take(at)}>
          {words.take(point.sites)}
        </Button>
      </div>
      <p className="small quiet">
        {words.proved(points.filter(({ proved }) => proved).length, points.length, made)}{' '}
        {nested && words.nested(Math.max(0, ...lost), made)}
      </p>
      <CurveTable curve={curve} />
    </div>
  );
}
