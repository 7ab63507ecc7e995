import { useEffect, useState } from 'react';
import { useWords } from '../AppProvider';
import { readNumber } from '../inspector/readNumber';

interface InlineNumberProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly digits?: number;
  readonly onFocus?: () => void;
  readonly onCommit: (value: number) => void;
}

/** A number inside a sentence. What is no number in its limits goes back to what it was. */
export function InlineNumber({ label, value, min, max, digits = 0, onFocus, onCommit }: InlineNumberProps) {
  const { format, language } = useWords();
  const shown = format.decimal(value, Number.isInteger(value) ? 0 : digits);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const commit = (): void => {
    const number = readNumber(text.trim(), language);
    const whole = number !== null && digits === 0 ? Math.round(number) : number;
    if (whole !== null && whole >= min && whole <= max) onCommit(whole);
    else setText(shown);
  };
  return (
    <input
      className="inline-number"
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={text}
      onFocus={onFocus}
      onChange={(event) => setText(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setText(shown);
      }}
    />
  );
}
