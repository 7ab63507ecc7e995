import type { ReactNode } from 'react';

/** Nothing here: why, and what to do next. */
export function EmptyState({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="strong">{title}</p>
      {hint && <p className="quiet">{hint}</p>}
      {children && <div className="actions">{children}</div>}
    </div>
  );
}
