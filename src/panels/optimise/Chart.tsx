import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { useDark } from '../useDark';

/** Resolves a colour of the page's tokens for a canvas. */
export type Colour = (token: string) => string;

interface ChartProps {
  /** Says what the picture shows to those who do not see it. */
  readonly label: string;
  readonly data: uPlot.AlignedData;
  readonly height: number;
  /** Everything but size and data; asked again when the theme changes. */
  readonly look: (colour: Colour) => Omit<uPlot.Options, 'width' | 'height'>;
  /** The index of the point that was clicked. */
  readonly onPick?: (at: number) => void;
}

/** A picture of numbers that follows its width, its data and the theme. */
export function Chart({ label, data, height, look, onPick }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  const dark = useDark();
  useEffect(() => {
    const parent = box.current;
    if (!parent) return;
    const made = new uPlot({ ...look(colourOf(parent)), width: parent.clientWidth, height }, data, parent);
    plot.current = made;
    made.over.addEventListener('click', () => {
      const at = made.cursor.idx;
      if (at !== null && at !== undefined) picked.current?.(at);
    });
    const follow = new ResizeObserver(() => made.setSize({ width: parent.clientWidth, height }));
    follow.observe(parent);
    return () => {
      follow.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [dark, look, height]);
  useEffect(() => plot.current?.setData(data), [data]);
  return <div ref={box} className="chart" role="img" aria-label={label} data-pick={onPick ? '' : undefined} />;
}

function colourOf(parent: HTMLElement): Colour {
  return (token) => {
    const probe = document.createElement('i');
    probe.style.color = `var(${token})`;
    parent.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

/** Axes as the page writes numbers, with hairlines in the page's colours. */
export function axis(colour: Colour, size: number, write: (value: number) => string): uPlot.Axis {
  const line = { stroke: colour('--line'), width: 1 };
  return {
    stroke: colour('--ink-soft'),
    grid: line,
    ticks: { ...line, size: 4 },
    size,
    gap: 4,
    font: '11px "Be Vietnam Pro", sans-serif',
    values: (_, values) => values.map((value) => (value === null ? '' : write(value))),
  };
}
