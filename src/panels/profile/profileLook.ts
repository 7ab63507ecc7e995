import type uPlot from 'uplot';
import type { ShownProfile } from '../../commands/profile';
import { axis, type Colour } from '../optimise/Chart';

type Look = Omit<uPlot.Options, 'width' | 'height'>;

/** The lists of the picture in the order of its series. */
export function profileData({ picture }: ShownProfile): uPlot.AlignedData {
  if (!picture) return [[]];
  const { dKm, seaLevelM, groundM, topM, sightM, fresnelLowM, fresnelHighM } = picture;
  const lists = [topM, groundM, seaLevelM, fresnelHighM, fresnelLowM, sightM];
  return [[...dKm], ...lists.map((list) => [...list])];
}

export interface ProfileMarks {
  /** Asked at each drawing: the path may have changed under the same picture. */
  readonly shown: () => ShownProfile | null;
  readonly metres: (value: number) => string;
  readonly km: (value: number) => string;
  readonly onReady: (plot: uPlot) => void;
  readonly onPoint: (index: number | null) => void;
}

/** How the ground, the line of sight, the zone that should be free and what is in its way are drawn. */
export function profileLook({ shown, metres, km, onReady, onPoint }: ProfileMarks): (colour: Colour) => Look {
  return (colour) => {
    const ground = colour('--ink-soft');
    const bottom = (plot: uPlot) => plot.scales.y!.min!;
    const plain = { points: { show: false }, spanGaps: false };
    const zone = { ...plain, stroke: colour('--planned'), width: 1, dash: [3, 3] };
    return {
      padding: [14, 14, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: { x: { time: false, range: (_, min, max) => [min, max] }, y: { range: roomAround } },
      axes: [axis(colour, 24, km), axis(colour, 54, metres)],
      bands: [{ series: [4, 5], fill: colour('--profile-zone') }],
      series: [
        {},
        { ...plain, stroke: colour('--covered'), width: 1, fill: colour('--covered-soft'), fillTo: bottom },
        { ...plain, stroke: ground, width: 1.5, fill: colour('--surface-strong'), fillTo: bottom },
        { ...plain, stroke: colour('--line-strong'), width: 1, dash: [2, 4] },
        zone,
        zone,
        { ...plain, stroke: colour('--planned'), width: 2 },
      ],
      hooks: {
        ready: [onReady],
        setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)],
        draw: [(plot) => drawMarks(plot, shown(), colour)],
      },
    };
  };
}

/** Room for the marks above, and a base under the lowest ground. */
function roomAround(_: uPlot, low: number, high: number): uPlot.Range.MinMax {
  const room = Math.max(20, 0.12 * (high - low));
  return [Math.min(0, low) - 0.4 * room, high + room];
}

function drawMarks(plot: uPlot, shown: ShownProfile | null, colour: Colour): void {
  const { report, picture } = shown ?? {};
  if (!report?.ground || !picture) return;
  const { ctx } = plot;
  const x = (atKm: number) => plot.valToPos(atKm, 'x', true);
  const y = (heightM: number) => plot.valToPos(heightM, 'y', true);
  const { top, height } = plot.bbox;
  const unit = devicePixelRatio;
  ctx.save();
  ctx.fillStyle = colour('--planned');
  for (const [from, to] of report.ground.seaKm) {
    ctx.fillRect(x(from), top + height - 4 * unit, Math.max(unit, x(to) - x(from)), 4 * unit);
  }
  hatch(ctx, report.ground.unknownKm, x, top, height, colour('--line-strong'), unit);
  masts(ctx, x, y, unit, colour('--ink'), shown!);
  const worst = report.link?.obstruction;
  if (worst && worst.clearanceM < 0) {
    const at = picture.dKm.findIndex((dKm) => dKm >= worst.dKm);
    const peak = picture.topM[at];
    const sight = picture.sightM[at];
    if (peak != null && sight != null) obstruction(ctx, x(worst.dKm), y(peak), y(sight), unit, colour('--dead'));
  }
  ctx.restore();
}

function hatch(
  ctx: CanvasRenderingContext2D,
  stretches: readonly (readonly [number, number])[],
  x: (atKm: number) => number,
  top: number,
  height: number,
  stroke: string,
  unit: number,
): void {
  ctx.strokeStyle = stroke;
  ctx.lineWidth = unit;
  for (const [from, to] of stretches) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(x(from), top, Math.max(2 * unit, x(to) - x(from)), height);
    ctx.clip();
    ctx.beginPath();
    for (let left = x(from) - height; left < x(to); left += 8 * unit) {
      ctx.moveTo(left, top + height);
      ctx.lineTo(left + height, top);
    }
    ctx.stroke();
    ctx.restore();
  }
}

/** Both antennas on their ground. */
function masts(
  ctx: CanvasRenderingContext2D,
  x: (atKm: number) => number,
  y: (heightM: number) => number,
  unit: number,
  ink: string,
  { report, picture }: ShownProfile,
): void {
  const last = picture!.dKm.length - 1;
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  ctx.lineWidth = 2 * unit;
  for (const [at, tipM] of [
    [0, report.ground!.txM],
    [last, report.ground!.rxM],
  ] as const) {
    const foot = picture!.groundM[at];
    if (foot == null) continue;
    ctx.beginPath();
    ctx.moveTo(x(picture!.dKm[at]!), y(foot));
    ctx.lineTo(x(picture!.dKm[at]!), y(tipM));
    ctx.stroke();
    ctx.beginPath();
    ctx.arc(x(picture!.dKm[at]!), y(tipM), 3.5 * unit, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** From the line up to the top that cuts it, with a head, so that it is not told by colour alone. */
function obstruction(
  ctx: CanvasRenderingContext2D,
  at: number,
  peak: number,
  sight: number,
  unit: number,
  stroke: string,
): void {
  ctx.strokeStyle = stroke;
  ctx.fillStyle = stroke;
  ctx.lineWidth = 2 * unit;
  ctx.beginPath();
  ctx.moveTo(at, sight);
  ctx.lineTo(at, peak);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(at, peak);
  ctx.lineTo(at - 5 * unit, peak - 9 * unit);
  ctx.lineTo(at + 5 * unit, peak - 9 * unit);
  ctx.fill();
}
