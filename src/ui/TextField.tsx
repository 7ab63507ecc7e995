import { useEffect, useState } from 'react';
import { Field } from './Field';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly tall?: boolean;
  readonly disabled?: boolean;
  readonly numeric?: boolean;
  readonly list?: string;
  /** Called when the field is left or Enter is pressed with another text; gives back what is wrong with it, or null. */
  readonly onCommit: (text: string) => string | null;
}

/** A text that counts when it is finished, not with each letter. Escape gives the old one back. */
export function TextField(props: TextFieldProps) {
  const { label, value, placeholder, hint, unit, tall, disabled, numeric, list, onCommit } = props;
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(value);
    setError(null);
  }, [value]);
  const commit = (): void => {
    if (text === value) return setError(null);
    const wrong = onCommit(text.trim());
    setError(wrong);
    if (wrong === null) setText(value);
  };
  const reset = (): void => {
    setText(value);
    setError(null);
  };
  return (
    <Field
      label={label}
      error={error}
      {...(hint ? { hint } : {})}
      {...(unit ? { unit } : {})}
      {...(tall ? { tall } : {})}
    >
      {(id, about) => {
        const shared = {
          id,
          value: text,
          placeholder,
          disabled,
          'aria-describedby': about,
          'aria-invalid': error ? true : undefined,
          onBlur: commit,
        };
        return tall ? (
          <textarea {...shared} onChange={(event) => setText(event.target.value)} />
        ) : (
          <input
            {...shared}
            type="text"
            inputMode={numeric ? 'decimal' : undefined}
            list={list}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') commit();
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              reset();
            }}
          />
        );
      }}
    </Field>
  );
}
