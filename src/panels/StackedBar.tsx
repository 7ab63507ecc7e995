interface StackedBarProps {
  readonly covered: number;
  readonly dead: number;
  readonly label: string;
}

/** Covered and dead as one thin line; the smallest part stays visible. */
export function StackedBar({ covered, dead, label }: StackedBarProps) {
  return (
    <div className="meter-track" role="img" aria-label={label}>
      {covered > 0 && <i data-part="covered" style={{ flex: `${covered} 1 3px` }} />}
      {dead > 0 && <i data-part="dead" style={{ flex: `${dead} 1 3px` }} />}
    </div>
  );
}
