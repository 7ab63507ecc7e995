import { type FormEvent, useEffect, useRef, useState } from 'react';
import { closeReviewForm, patchReviewForm, sendReviewForm, suggestionInForm } from '../../commands/reviewForm';
import { typedPlace } from '../../commands/typedPlace';
import type { Site } from '../../core/plan/site';
import { copiedCoordinates } from '../../i18n/coordinates';
import type { ReviewForm } from '../../state/review';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useApp, useAppState } from '../AppProvider';
import { readNumber } from '../inspector/readNumber';
import { useReviewWords } from './useReview';

const HIGHEST_M = 300;

/** Another place or height, and why. The ghost on the map and the coordinates are one thing. */
export function RequestForm({ site, form }: { site: Site; form: ReviewForm }) {
  const app = useApp();
  const { decide, suggestion: words } = useReviewWords();
  const language = useAppState((state) => state.session.language);
  const shownPlace = form.position ? copiedCoordinates(form.position) : '';
  const [place, setPlace] = useState(shownPlace);
  const [height, setHeight] = useState(form.heightM === null ? '' : String(form.heightM));
  const [wrong, setWrong] = useState<'position' | 'height' | 'nothing' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => setPlace(shownPlace), [shownPlace]);
  useEffect(() => first.current?.focus(), []);

  const typePlace = (text: string): void => {
    setPlace(text);
    setWrong(null);
    const position = text.trim() === '' ? null : typedPlace(text);
    if (text.trim() === '' || position) patchReviewForm(app, { position });
  };
  const typeHeight = (text: string): void => {
    setHeight(text);
    setWrong(null);
    const heightM = text.trim() === '' ? null : readNumber(text.trim(), language);
    if (text.trim() === '' || isHeight(heightM)) patchReviewForm(app, { heightM });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (place.trim() !== '' && !typedPlace(place)) return setWrong('position');
    if (height.trim() !== '' && !isHeight(readNumber(height.trim(), language))) return setWrong('height');
    if (!suggestionInForm(form) && form.note.trim() === '') return setWrong('nothing');
    sendReviewForm(app);
  };
  return (
    <form
      className="stack review-form"
      aria-label={decide.requestChange}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        closeReviewForm(app);
      }}
    >
      <Field
        label={decide.position}
        hint={decide.positionHint}
        error={wrong === 'position' ? decide.badPosition : null}
      >
        {(id, about) => (
          <input
            ref={first}
            id={id}
            type="text"
            aria-describedby={about}
            placeholder={site.position ? copiedCoordinates(site.position) : ''}
            value={place}
            onChange={({ target }) => typePlace(target.value)}
          />
        )}
      </Field>
      <Field label={decide.height} unit="m" error={wrong === 'height' ? decide.badHeight(1, HIGHEST_M) : null}>
        {(id, about) => (
          <input
            id={id}
            type="text"
            inputMode="decimal"
            aria-describedby={about}
            placeholder={site.heightM === undefined ? words.unknown : String(site.heightM)}
            value={height}
            onChange={({ target }) => typeHeight(target.value)}
          />
        )}
      </Field>
      <Field label={decide.note} error={wrong === 'nothing' ? decide.say : null}>
        {(id, about) => (
          <input
            id={id}
            type="text"
            aria-describedby={about}
            value={form.note}
            onChange={({ target }) => patchReviewForm(app, { note: target.value })}
          />
        )}
      </Field>
      <div className="actions">
        <Button look="primary" submit>
          {decide.sendChange}
        </Button>
        <Button onClick={() => closeReviewForm(app)}>{decide.cancel}</Button>
      </div>
    </form>
  );
}

function isHeight(value: number | null): boolean {
  return value !== null && value >= 1 && value <= HIGHEST_M;
}
