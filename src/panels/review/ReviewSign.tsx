import type { ReactNode } from 'react';
import type { ReviewState } from '../../core/plan/site';

/** The state of a review: colour and shape together. */
export function ReviewSign({ state, size = 16 }: { state: ReviewState; size?: number }) {
  return (
    <svg
      className="review-sign"
      data-state={state}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SIGNS[state]}
    </svg>
  );
}

const SIGNS: Readonly<Record<ReviewState, ReactNode>> = {
  draft: <circle cx="8" cy="8" r="5.6" strokeDasharray="2 2.4" />,
  submitted: (
    <>
      <circle cx="8" cy="8" r="5.6" />
      <path d="M8 5v3.2l2 1.3" />
    </>
  ),
  accepted: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="currentColor" />
      <path d="m5.2 8.2 2 2 3.6-4" stroke="var(--surface)" />
    </>
  ),
  changesRequested: (
    <>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8Z" />
      <path d="M8 5.2v3.2M8 10.8h.01" />
    </>
  ),
  rejected: (
    <>
      <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="2" fill="currentColor" />
      <path d="m5.4 5.4 5.2 5.2M10.6 5.4l-5.2 5.2" stroke="var(--surface)" />
    </>
  ),
};
