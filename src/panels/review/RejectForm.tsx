import { useEffect, useRef } from 'react';
import { closeReviewForm, patchReviewForm, sendReviewForm } from '../../commands/reviewForm';
import { REVIEW_REASONS, type ReviewReason } from '../../core/plan/site';
import type { ReviewForm } from '../../state/review';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useApp } from '../AppProvider';
import { useReviewWords } from './useReview';

/** Why the site is turned down. */
export function RejectForm({ form }: { form: ReviewForm }) {
  const app = useApp();
  const { decide, reason } = useReviewWords();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      className="stack review-form"
      aria-label={decide.reject}
      onSubmit={(event) => {
        event.preventDefault();
        sendReviewForm(app);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        closeReviewForm(app);
      }}
    >
      <Field label={decide.reason}>
        {(id) => (
          <select
            ref={first}
            id={id}
            value={form.reason}
            onChange={({ target }) => patchReviewForm(app, { reason: target.value as ReviewReason })}
          >
            {REVIEW_REASONS.map((each) => (
              <option key={each} value={each}>
                {reason[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={decide.note}>
        {(id) => (
          <input
            id={id}
            type="text"
            value={form.note}
            onChange={({ target }) => patchReviewForm(app, { note: target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <Button look="primary" submit>
          {decide.sendReject}
        </Button>
        <Button onClick={() => closeReviewForm(app)}>{decide.cancel}</Button>
      </div>
    </form>
  );
}
