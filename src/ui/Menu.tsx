import { type ReactNode, useEffect, useRef, useState } from 'react';
import { IconButton } from './Button';
import type { IconName } from './icons/Icon';

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a small card of choices; Escape or a click elsewhere closes it. */
export function Menu({ icon, label, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: PointerEvent): void => {
      if (!ref.current?.contains(event.target as Node)) setOpen(false);
    };
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      ref.current?.querySelector('button')?.focus();
    };
    addEventListener('pointerdown', outside, true);
    addEventListener('keydown', leave, true);
    return () => {
      removeEventListener('pointerdown', outside, true);
      removeEventListener('keydown', leave, true);
    };
  }, [open]);
  return (
    <div className="menu-anchor" ref={ref}>
      <IconButton icon={icon} label={label} aria-expanded={open} onClick={() => setOpen(!open)} />
      {open && <div className="menu card">{children(() => setOpen(false))}</div>}
    </div>
  );
}
