import { useCallback, useMemo } from 'react';
import uPlot from 'uplot';
import type { FoundCurve } from '../../state/optimise';
import { useWords } from '../AppProvider';
import { axis, Chart, type Colour } from './Chart';
import { useOptimiseWords } from './useOptimise';

/** Households by number of sites: bars for what each adds, a line for all together. */
export function CurveChart({ curve: { points }, onPick }: { curve: FoundCurve; onPick: (at: number) => void }) {
  const { format } = useWords();
  const { curve } = useOptimiseWords();
  const data = useMemo<uPlot.AlignedData>(
    () => [
      points.map(({ sites }) => sites),
      points.map(({ households }, at) => households - (points[at - 1]?.households ?? 0)),
      points.map(({ households }) => households),
    ],
    [points],
  );
  const look = useCallback(
    (colour: Colour): Omit<uPlot.Options, 'width' | 'height'> => ({
      padding: [8, 10, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { size: 9 }, drag: { x: false, y: false } },
      scales: {
        x: { time: false, range: (_, min, max) => [min - 0.6, max + 0.6] },
        adds: { range: (_, __, max) => [0, max * 4] },
        y: { range: (_, __, max) => [0, max * 1.06] },
      },
      axes: [
        axis(colour, 22, (sites) => (Number.isInteger(sites) ? format.integer(sites) : '')),
        axis(colour, 48, format.integer),
      ],
      series: [
        {},
        {
          scale: 'adds',
          fill: colour('--candidate-soft'),
          stroke: colour('--candidate-mark'),
          width: 1,
          points: { show: false },
          paths: uPlot.paths.bars?.({ size: [0.7, 24] }),
        },
        { stroke: colour('--planned'), width: 2, points: { show: true, size: 6, fill: colour('--surface') } },
      ] as uPlot.Series[],
    }),
    [format],
  );
  return (
    <div className="stack tight">
      <Chart label={curve.label(points.length)} data={data} height={170} look={look} onPick={onPick} />
      <p className="chart-legend small quiet">
        <span data-series="line">{curve.together}</span>
        <span data-series="bar">{curve.each}</span>
      </p>
    </div>
  );
}
