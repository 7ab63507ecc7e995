import './optimise.css';
import { useEffect } from 'react';
import { useAppState } from '../AppProvider';
import { AuditSection } from './AuditSection';
import { ConditionList } from './ConditionList';
import { CurveSection } from './CurveSection';
import { FailureSection } from './FailureSection';
import { GoalChoice } from './GoalChoice';
import { MoreConditions } from './MoreConditions';
import { PlaceChoice } from './PlaceChoice';
import { ResultCard } from './ResultCard';
import { RunBar } from './RunBar';
import { useOptimise, useOptimiser, useOptimiseWords } from './useOptimise';
import { VerifySection } from './VerifySection';

/** Which new sites close the gap: a question, its answer, and what surrounds it. */
export function OptimisePanel() {
  const words = useOptimiseWords();
  const { optimiser } = useOptimiser();
  useEffect(() => optimiser.warm(), [optimiser]);
  const found = useOptimise((slice) => slice.found);
  const isHere = useAppState(({ doc }) => found !== null && found.ask.plan.planId === doc.plan.planId);
  return (
    <div className="scroll optimise">
      <section className="inspector-section" aria-label={words.goal.label}>
        <h2>{words.title}</h2>
        <GoalChoice />
      </section>
      <PlaceChoice />
      <ConditionList />
      <MoreConditions />
      <RunBar />
      {found && isHere && <ResultCard found={found} />}
      <CurveSection />
      <AuditSection />
      <FailureSection />
      <VerifySection />
    </div>
  );
}
