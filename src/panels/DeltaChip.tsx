import { useEffect, useRef, useState } from 'react';
import type { Delta } from '../state/results';
import { useAppState, useWords } from './AppProvider';

const SHOWN_MS = 4_000;

/** What the last step changed; stays in the headline for a moment, then fades. */
export function DeltaChip() {
  const delta = useAppState((state) => state.results.delta);
  const held = useAppState((state) => state.session.gesture !== null);
  if (isNothing(delta)) return null;
  return <Chip key={`${delta.seq}-${held}`} delta={delta} fading={!held} />;
}

/** The same by the pointer while a site is dragged. */
export function PointerChip() {
  const delta = useAppState((state) => state.results.delta);
  const dragging = useAppState((state) => state.session.gesture?.kind === 'drag');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!dragging) return;
    const follow = ({ clientX, clientY }: PointerEvent): void => {
      const chip = ref.current;
      if (!chip) return;
      const x = Math.min(clientX + 16, innerWidth - chip.offsetWidth - 8);
      chip.style.transform = `translate(${x}px, ${clientY + 20}px)`;
      chip.style.visibility = 'visible';
    };
    addEventListener('pointermove', follow, true);
    return () => removeEventListener('pointermove', follow, true);
  }, [dragging]);
  if (!dragging) return null;
  return (
    <div ref={ref} className="delta delta-pointer" data-tone={tone(delta)} style={{ visibility: 'hidden' }} aria-hidden>
      <DeltaText delta={delta} />
    </div>
  );
}

function Chip({ delta, fading }: { delta: Delta; fading: boolean }) {
  const ref = useRef<HTMLSpanElement>(null);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    if (!fading) return;
    const frame = requestAnimationFrame(() => ref.current?.setAttribute('data-fading', ''));
    const timer = setTimeout(() => setGone(true), SHOWN_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [fading]);
  if (gone) return null;
  return (
    <span ref={ref} className="delta" data-tone={tone(delta)}>
      <DeltaText delta={delta} />
    </span>
  );
}

function DeltaText({ delta }: { delta: Delta }) {
  const { plan } = useWords();
  if (isNothing(delta)) return <span>{plan.delta.none}</span>;
  return (
    <>
      <span>{plan.delta.villages(delta.gainedVillages, delta.lostVillages)}</span>
      <span>
        ,
        <span className="delta-households">{plan.delta.households(delta.gainedHouseholds - delta.lostHouseholds)}</span>
      </span>
    </>
  );
}

function isNothing({ gainedVillages, lostVillages }: Delta): boolean {
  return gainedVillages === 0 && lostVillages === 0;
}

function tone({ gainedVillages, lostVillages }: Delta): 'gained' | 'lost' {
  return lostVillages > gainedVillages ? 'lost' : 'gained';
}
