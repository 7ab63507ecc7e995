interface SwitchProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ label, checked, disabled, tabIndex, onChange }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={checked}
      className="switch"
      aria-label={label}
      title={label}
      checked={checked}
      disabled={disabled}
      tabIndex={tabIndex}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
