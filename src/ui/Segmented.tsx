interface SegmentedProps<Key extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: Key; readonly name: string }[];
  /** null: none is taken. */
  readonly current: Key | null;
  readonly onChange: (key: Key) => void;
}

/** A few choices side by side, at most one of them taken. */
export function Segmented<Key extends string>({ label, options, current, onChange }: SegmentedProps<Key>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its own frame and legend
    <div className="segmented" role="group" aria-label={label}>
      {options.map(({ key, name }) => (
        <button key={key} type="button" aria-pressed={key === current} onClick={() => onChange(key)}>
          {name}
        </button>
      ))}
    </div>
  );
}
