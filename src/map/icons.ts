import type { MapColours } from './mapColours';

/** Pictures are drawn at twice their size, so that they stay sharp on dense screens. */
export const ICON_SCALE = 2;

type Draw = (pen: CanvasRenderingContext2D, colours: MapColours) => void;

interface Icon {
  /** Side, CSS pixels. */
  readonly size: number;
  /** Origin in the middle, one unit is one CSS pixel. */
  readonly draw: Draw;
}

const TAU = 2 * Math.PI;

export const ICONS: Readonly<Record<string, Icon>> = {
  dead: { size: 20, draw: (pen, c) => diamond(pen, 6.4, c.dead, c.deadRim) },
  'dead-point': {
    size: 22,
    draw: (pen, c) => {
      diamond(pen, 7.4, c.dead, c.deadRim);
      diamondPath(pen, 2.6);
      fill(pen, c.deadRim);
    },
  },
  once: {
    size: 14,
    draw: (pen, c) => {
      disc(pen, 5.1, c.markFill);
      disc(pen, 2.4, c.covered);
      ring(pen, 4.4, 1.3, c.covered, -Math.PI / 2 + 0.62, (3 * Math.PI) / 2 - 0.62);
    },
  },
  'covered-point': {
    size: 14,
    draw: (pen, c) => {
      pen.beginPath();
      pen.rect(-3.6, -3.6, 7.2, 7.2);
      fill(pen, c.covered);
      stroke(pen, 1.2, c.markFill);
    },
  },
  'once-point': {
    size: 14,
    draw: (pen, c) => {
      pen.beginPath();
      pen.rect(-2, -2, 4, 4);
      fill(pen, c.covered);
      pen.beginPath();
      pen.moveTo(-1.8, -4.4);
      pen.lineTo(-4.4, -4.4);
      pen.lineTo(-4.4, 4.4);
      pen.lineTo(4.4, 4.4);
      pen.lineTo(4.4, -4.4);
      pen.lineTo(1.8, -4.4);
      stroke(pen, 1.3, c.covered);
    },
  },
  gained: { size: 12, draw: (pen, c) => flip(pen, c.gained, c.markFill, true) },
  lost: { size: 12, draw: (pen, c) => flip(pen, c.lost, c.markFill, false) },
  existing: {
    size: 12,
    draw: (pen, c) => {
      tick(pen);
      stroke(pen, 3.4, c.land);
      tick(pen);
      stroke(pen, 1.5, c.existing);
    },
  },
  'existing-near': {
    size: 20,
    draw: (pen, c) => {
      smallMast(pen);
      stroke(pen, 3.8, c.land);
      smallMast(pen);
      stroke(pen, 1.3, c.existing);
      disc(pen, 1.6, c.existing, 0, -4.6);
    },
  },
  'planned-far': { size: 16, draw: (pen, c) => far(pen, c.planned, c.markFill, []) },
  'candidate-far': { size: 16, draw: (pen, c) => far(pen, c.candidate, c.markFill, [2.2, 1.57]) },
  'gone-far': { size: 16, draw: (pen, c) => gone(pen, c.gone, 4.2) },
  planned: { size: 28, draw: (pen, c) => mast(pen, c.planned, c.markFill, []) },
  candidate: { size: 28, draw: (pen, c) => mast(pen, c.candidate, c.markFill, [4.3, 2.77]) },
  gone: { size: 28, draw: (pen, c) => gone(pen, c.gone, 6.8) },
  hatch: { size: 8, draw: (pen, c) => hatch(pen, 8, c.voidHatch, 1) },
  exclusion: { size: 10, draw: (pen, c) => hatch(pen, 10, c.exclusion, 1) },
};

export function drawIcon(icon: Icon, colours: MapColours): ImageData {
  const side = icon.size * ICON_SCALE;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('icons: no 2d canvas');
  pen.translate(side / 2, side / 2);
  pen.scale(ICON_SCALE, ICON_SCALE);
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  icon.draw(pen, colours);
  return pen.getImageData(0, 0, side, side);
}

function mast(pen: CanvasRenderingContext2D, colour: string, fillColour: string, dash: number[]): void {
  disc(pen, 10.4, fillColour);
  pen.setLineDash(dash);
  pen.lineCap = 'butt';
  ring(pen, 9, 1.8, colour);
  pen.setLineDash([]);
  pen.lineCap = 'round';
  pen.beginPath();
  pen.moveTo(-2.9, 5.6);
  pen.lineTo(0, -2.4);
  pen.lineTo(2.9, 5.6);
  pen.moveTo(-1.9, 2.6);
  pen.lineTo(1.9, 2.6);
  stroke(pen, 1.35, colour);
  pen.beginPath();
  pen.arc(0, -3.4, 1.35, 0, TAU);
  fill(pen, colour);
  ring(pen, 3.9, 1.2, colour, -0.75, 0.75, -3.4);
  ring(pen, 3.9, 1.2, colour, Math.PI - 0.75, Math.PI + 0.75, -3.4);
}

function flip(pen: CanvasRenderingContext2D, colour: string, fillColour: string, plus: boolean): void {
  disc(pen, 5.4, fillColour);
  disc(pen, 4.6, colour);
  pen.beginPath();
  pen.moveTo(-2.5, 0);
  pen.lineTo(2.5, 0);
  if (plus) {
    pen.moveTo(0, -2.5);
    pen.lineTo(0, 2.5);
  }
  stroke(pen, 1.5, fillColour);
}

function diamond(pen: CanvasRenderingContext2D, half: number, colour: string, rim: string): void {
  diamondPath(pen, half + 2);
  fill(pen, rim);
  diamondPath(pen, half);
  fill(pen, colour);
}

function diamondPath(pen: CanvasRenderingContext2D, half: number): void {
  pen.beginPath();
  pen.moveTo(0, -half);
  pen.lineTo(half, 0);
  pen.lineTo(0, half);
  pen.lineTo(-half, 0);
  pen.closePath();
}

function tick(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.moveTo(0, 3);
  pen.lineTo(0, -3);
}

function smallMast(pen: CanvasRenderingContext2D): void {
  pen.beginPath();
  pen.moveTo(-2.6, 5);
  pen.lineTo(0, -4.2);
  pen.lineTo(2.6, 5);
  pen.moveTo(-1.6, 1.6);
  pen.lineTo(1.6, 1.6);
}

function far(pen: CanvasRenderingContext2D, colour: string, fillColour: string, dash: number[]): void {
  disc(pen, 6, fillColour);
  pen.setLineDash(dash);
  pen.lineCap = 'butt';
  ring(pen, 4.8, 1.7, colour);
  pen.setLineDash([]);
  disc(pen, 1.7, colour);
}

function gone(pen: CanvasRenderingContext2D, colour: string, radius: number): void {
  ring(pen, radius, 1.5, colour);
  pen.beginPath();
  pen.moveTo(-radius - 1.6, radius + 1.6);
  pen.lineTo(radius + 1.6, -radius - 1.6);
  stroke(pen, 1.5, colour);
}

function hatch(pen: CanvasRenderingContext2D, side: number, colour: string, width: number): void {
  pen.beginPath();
  for (const shift of [-side, 0, side]) {
    pen.moveTo(shift - side, side);
    pen.lineTo(shift + side, -side);
  }
  stroke(pen, width, colour);
}

function disc(pen: CanvasRenderingContext2D, radius: number, colour: string, x = 0, y = 0): void {
  pen.beginPath();
  pen.arc(x, y, radius, 0, TAU);
  fill(pen, colour);
}

function ring(
  pen: CanvasRenderingContext2D,
  radius: number,
  width: number,
  colour: string,
  from = 0,
  to = TAU,
  y = 0,
): void {
  pen.beginPath();
  pen.arc(0, y, radius, from, to);
  stroke(pen, width, colour);
}

function fill(pen: CanvasRenderingContext2D, colour: string): void {
  pen.fillStyle = colour;
  pen.fill();
}

function stroke(pen: CanvasRenderingContext2D, width: number, colour: string): void {
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}
