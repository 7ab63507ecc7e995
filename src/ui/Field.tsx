import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly error?: string | null;
  readonly hint?: string;
  readonly unit?: string;
  readonly tall?: boolean;
  /** The control, given its id and the id of the text that describes it. */
  readonly children: (id: string, describedBy: string | undefined) => ReactNode;
}

/** A labelled control with its unit, and what is wrong with it. */
export function Field({ label, error, hint, unit, tall, children }: FieldProps) {
  const id = useId();
  const about = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="input" data-bad={error ? '' : undefined} data-tall={tall ? '' : undefined}>
        {children(id, about ? `${id}-about` : undefined)}
        {unit && <span className="unit">{unit}</span>}
      </div>
      {about && (
        <p id={`${id}-about`} className={error ? 'field-error' : 'small quiet'} role={error ? 'alert' : undefined}>
          {about}
        </p>
      )}
    </div>
  );
}
