import type { SiteStatus } from '../core/plan/site';

export type SignName = SiteStatus | 'dead' | 'covered' | 'once' | 'gained' | 'lost' | 'point';

/** The mark of a thing as the map draws it: colour and shape together. */
export function Sign({ name, size = 16 }: { name: SignName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {SIGNS[name]}
    </svg>
  );
}

const mast = <path d="M8 4.5 5.6 12m2.4-7.5L10.4 12M6.5 9.5h3" strokeWidth="1.3" strokeLinecap="round" />;

const SIGNS = {
  dead: <path d="M8 2 14 8 8 14 2 8Z" fill="var(--dead)" stroke="var(--surface)" strokeWidth="1.2" />,
  covered: <circle cx="8" cy="8" r="3.5" fill="var(--covered)" />,
  once: (
    <>
      <circle cx="8" cy="8" r="2.5" fill="var(--covered)" />
      <circle cx="8" cy="8" r="5.5" stroke="var(--covered)" strokeWidth="1.5" strokeDasharray="25 9.6" />
    </>
  ),
  gained: (
    <g stroke="var(--planned)" strokeWidth="1.6">
      <circle cx="8" cy="8" r="6" />
      <path d="M8 5.5v5M5.5 8h5" />
    </g>
  ),
  lost: (
    <g stroke="var(--lost)" strokeWidth="1.6">
      <circle cx="8" cy="8" r="6" />
      <path d="M5.5 8h5" />
    </g>
  ),
  point: <rect x="4" y="4" width="8" height="8" stroke="var(--ink-soft)" strokeWidth="1.5" />,
  existing: <path d="M8 3v10" stroke="var(--existing)" strokeWidth="2.2" strokeLinecap="round" />,
  planned: (
    <g stroke="var(--planned)">
      <circle cx="8" cy="8" r="6.8" fill="var(--planned-soft)" strokeWidth="1.3" />
      {mast}
    </g>
  ),
  candidate: (
    <g stroke="var(--candidate-mark)">
      <circle cx="8" cy="8" r="6.8" fill="var(--candidate-soft)" strokeWidth="1.3" strokeDasharray="2.6 2" />
      {mast}
    </g>
  ),
  retired: (
    <g stroke="var(--existing)" strokeWidth="1.3">
      <circle cx="8" cy="8" r="5" />
      <path d="m3 13 10-10" />
    </g>
  ),
};
