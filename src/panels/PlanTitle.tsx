import { useEffect, useState } from 'react';
import { renamePlan } from '../commands/openPlan';
import { useApp, useAppState, useWords } from './AppProvider';

/** The title, edited where it stands. Escape leaves it as it was. */
export function PlanTitle() {
  const app = useApp();
  const { page } = useWords();
  const title = useAppState((state) => state.doc.plan.title);
  const loading = useAppState((state) => state.doc.loading);
  const [text, setText] = useState(title);
  useEffect(() => setText(title), [title]);
  const commit = (): void => {
    renamePlan(app, text);
    if (text.trim() === '') setText(title);
  };
  return (
    <input
      className="plan-title strong"
      aria-label={page.planTitle}
      title={title}
      value={loading ? page.loading : text}
      readOnly={loading}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(title);
      }}
    />
  );
}
