import { useCallback, useMemo } from 'react';
import type uPlot from 'uplot';
import type { Running } from '../../state/optimise';
import { useWords } from '../AppProvider';
import { axis, Chart, type Colour } from './Chart';
import { useOptimiseWords } from './useOptimise';
import type { Worth } from './useWorth';

/** The first bounds are far off: what is near the best plan is shown. */
function inSight(plot: uPlot, low: number, high: number): uPlot.Range.MinMax {
  const best = plot.data[1]?.at(-1) ?? high;
  return [Math.max(low, 0.75 * best), Math.max(1, Math.min(high * 1.03, 1.3 * best))];
}

/** Best plan and bound over time: they meet when the optimum is proved. */
export function LiveChart({ running: { progress }, worth }: { running: Running; worth: Worth }) {
  const { format } = useWords();
  const { run } = useOptimiseWords();
  const data = useMemo<uPlot.AlignedData>(
    () => [
      progress.map(({ seconds }) => seconds),
      progress.map(({ value }) => value),
      progress.map(({ bound }) => (Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : null)),
    ],
    [progress],
  );
  const look = useCallback(
    (colour: Colour) => ({
      padding: [8, 8, 0, 0] as [number, number, number, number],
      legend: { show: false },
      cursor: { show: false },
      scales: { x: { time: false }, y: { range: inSight } },
      axes: [
        axis(colour, 22, (seconds) => format.decimal(seconds, seconds < 10 ? 1 : 0)),
        axis(colour, 54, worth.short),
      ],
      series: [
        {},
        { stroke: colour('--planned'), width: 2, points: { show: false } },
        { stroke: colour('--candidate-mark'), width: 2, dash: [5, 4], points: { show: false } },
      ],
    }),
    [format, worth],
  );
  const last = progress.at(-1);
  const label = last ? run.chart(worth.long(last.value), worth.long(last.bound)) : run.solving;
  return <Chart label={label} data={data} height={120} look={look as Parameters<typeof Chart>[0]['look']} />;
}
