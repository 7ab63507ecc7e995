import type { ReactNode } from 'react';
import { chooseKind, makeCandidates, setQuestion } from '../../commands/optimise';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { CANDIDATE_KINDS } from '../../state/optimise';
import { Button } from '../../ui/Button';
import { Segmented } from '../../ui/Segmented';
import { useApp, useAppState, useWords } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { MadePlaces } from './MadePlaces';
import { useOptimise, useOptimiser, useOptimiseWords } from './useOptimise';

const LOCKS = ['free', 'in', 'out'] as const;

/** Which places may be chosen: planned sites, the plan's own candidates, and places made up on the spot. */
export function PlaceChoice() {
  const app = useApp();
  const optimiser = useOptimiser();
  const { inspector } = useWords();
  const { from } = useOptimiseWords();
  const question = useOptimise((slice) => slice.question);
  const byRadius = useAppState((state) => radiusDecides(state.doc.plan.coverage));
  const sites = useAppState((state) => state.doc.plan.sites);
  const count = (status: string): number => sites.filter((site) => site.status === status).length;
  const { kinds } = question;
  const names: Readonly<Record<(typeof CANDIDATE_KINDS)[number], ReactNode>> = {
    plan: from.plan(count('candidate')),
    villages: from.villages,
    crossings: from.crossings,
    grid: from.grid,
  };
  const generates = kinds.villages || kinds.crossings || kinds.grid;
  return (
    <section className="inspector-section" aria-label={from.title}>
      <h2>{from.title}</h2>
      <div className="stack tight">
        <span>{from.planned(count('planned'))}</span>
        <Segmented
          label={from.planned(count('planned'))}
          options={LOCKS.map((key) => ({ key, name: from.locks[key] }))}
          current={question.lockPlanned}
          onChange={(lockPlanned) => setQuestion(app, { lockPlanned })}
        />
      </div>
      <ul className="stack tight">
        {CANDIDATE_KINDS.map((kind) => (
          <li key={kind}>
            <label className="row">
              <input
                type="checkbox"
                className="check"
                checked={kinds[kind]}
                onChange={(event) => {
                  chooseKind(app, kind, event.target.checked);
                  if (kind !== 'plan') void makeCandidates(optimiser);
                }}
              />
              <span>{names[kind]}</span>
            </label>
          </li>
        ))}
      </ul>
      {generates && (
        <>
          <div className="pair">
            {byRadius && (
              <NumberField
                label={from.radius}
                unit={inspector.units.m}
                value={question.newRadiusM ?? undefined}
                placeholder={from.byDefault}
                min={100}
                max={100_000}
                onCommit={(newRadiusM) => setQuestion(app, { newRadiusM })}
              />
            )}
            <NumberField
              label={from.most}
              unit={from.places}
              value={question.mostCandidates}
              placeholder=""
              min={1}
              max={100_000}
              onCommit={(most) => most && setQuestion(app, { mostCandidates: Math.round(most) })}
            />
            {kinds.grid && (
              <NumberField
                label={from.step}
                unit={inspector.units.m}
                value={question.gridStepM}
                placeholder=""
                min={50}
                max={100_000}
                onCommit={(step) => step && setQuestion(app, { gridStepM: step })}
              />
            )}
          </div>
          <div className="row wrap">
            <MadePlaces />
            <Button onClick={() => void makeCandidates(optimiser)}>{from.make}</Button>
          </div>
        </>
      )}
    </section>
  );
}
