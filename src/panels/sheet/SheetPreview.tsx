import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { CSS_PX_PER_MM } from './paperSize';

interface SheetPreviewProps {
  readonly label: string;
  readonly widthMm: number;
  readonly children: ReactNode;
}

/** Paper as wide as there is room for, never larger than it is. */
export function SheetPreview({ label, widthMm, children }: SheetPreviewProps) {
  const ref = useRef<HTMLElement>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const desk = ref.current;
    if (!desk) return;
    const watch = new ResizeObserver(() => setRoom(desk.clientWidth));
    watch.observe(desk);
    return () => watch.disconnect();
  }, []);
  const zoom = room > 0 ? Math.min(1, room / (widthMm * CSS_PX_PER_MM)) : 1;
  return (
    <section className="sheet-desk" aria-label={label} ref={ref}>
      <div style={{ zoom }}>{children}</div>
    </section>
  );
}
