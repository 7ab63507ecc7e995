import type { MapPictureRequest } from '../../commands/mapPicture';
import type { PictureWords } from '../../i18n/pictureWords';
import type { MapColours } from '../mapColours';
import type { LegendEntry } from './legendEntries';
import { scaleBar } from './scaleBar';

export const HEADING_PX = 58;

const ROW_PX = 22;
const EDGE_PX = 16;
const SIGN_PX = 26;
const GAP_PX = 20;
const CREDIT_PX = 22;
const INK = '#1d2125';
const SOFT = '#555c63';
const FONT = '"Be Vietnam Pro", system-ui, sans-serif';
const ENTRY_FONT = `400 12px ${FONT}`;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Height of the band below the map for these signs, pixels. */
export function legendHeightPx(pen: CanvasRenderingContext2D, entries: readonly LegendEntry[], width: number): number {
  const rows = legendRows(pen, entries, width).at(-1)?.row ?? -1;
  return (rows + 1) * ROW_PX + CREDIT_PX + 14;
}

function legendRows(pen: CanvasRenderingContext2D, entries: readonly LegendEntry[], width: number) {
  pen.font = ENTRY_FONT;
  let x = EDGE_PX;
  let row = 0;
  return entries.map((entry) => {
    const length = SIGN_PX + pen.measureText(entry.name).width;
    if (x > EDGE_PX && x + length > width - EDGE_PX) {
      x = EDGE_PX;
      row++;
    }
    const place = { entry, x, row };
    x += length + GAP_PX;
    return place;
  });
}

/** What is written around and upon a map drawn into `map`. */
export class PictureFrame {
  readonly #pen: CanvasRenderingContext2D;
  readonly #map: Box;
  readonly #colours: MapColours;
  readonly #words: PictureWords;

  constructor(pen: CanvasRenderingContext2D, map: Box, colours: MapColours, words: PictureWords) {
    this.#pen = pen;
    this.#map = map;
    this.#colours = colours;
    this.#words = words;
  }

  heading({ state, date }: MapPictureRequest): void {
    const { plan } = state.doc;
    const { coverage } = state.results;
    const room = this.#map.width - 2 * EDGE_PX;
    this.#text(plan.title, EDGE_PX, 24, `600 19px ${FONT}`, INK, room);
    const { operator, technology } = state.session.filter;
    const facts = [
      this.#words.date(date),
      coverage &&
        this.#words.counts(
          coverage.headline.dead.villages,
          coverage.headline.total.villages,
          coverage.headline.activeSites,
        ),
      this.#words.filter(operator, technology),
      plan.coverage.model !== 'radius' && this.#words.byLevel[plan.coverage.model],
      plan.org,
    ];
    this.#text(facts.filter(Boolean).join(' · '), EDGE_PX, 45, `400 12px ${FONT}`, SOFT, room);
  }

  illustrative(): void {
    const pen = this.#pen;
    const text = this.#words.illustrative;
    pen.font = `600 11px ${FONT}`;
    const width = pen.measureText(text).width + 20;
    const { x, y } = this.#map;
    this.#plate({ x: x + 12, y: y + 12, width, height: 24 });
    pen.lineWidth = 1.2;
    pen.strokeStyle = this.#colours.dead;
    pen.stroke();
    this.#text(text, x + 22, y + 28, `600 11px ${FONT}`, this.#colours.dead);
  }

  northArrow(): void {
    const pen = this.#pen;
    const { x, y, width } = this.#map;
    const middle = x + width - 30;
    this.#plate({ x: middle - 16, y: y + 12, width: 32, height: 48 });
    const half = (side: -1 | 1, fill: string): void => {
      pen.beginPath();
      pen.moveTo(middle, y + 32);
      pen.lineTo(middle + side * 7, y + 54);
      pen.lineTo(middle, y + 49);
      pen.closePath();
      pen.fillStyle = fill;
      pen.fill();
      pen.lineWidth = 1;
      pen.strokeStyle = INK;
      pen.stroke();
    };
    half(-1, INK);
    half(1, '#ffffff');
    pen.textAlign = 'center';
    this.#text(this.#words.north, middle, y + 27, `600 12px ${FONT}`, INK);
    pen.textAlign = 'left';
  }

  scaleBar(metresPerPx: number): void {
    const pen = this.#pen;
    const { x, y, width, height } = this.#map;
    const { lengthM, lengthPx } = scaleBar(metresPerPx, Math.min(180, width / 4));
    const label = this.#words.bar(lengthM);
    const [left, bottom] = [x + 24, y + height - 24];
    pen.font = `600 11px ${FONT}`;
    const labelPx = pen.measureText(label).width;
    this.#plate({ x: left - 12, y: bottom - 26, width: lengthPx + labelPx / 2 + 26, height: 36 });
    for (let part = 0; part < 4; part++) {
      pen.beginPath();
      pen.rect(left + (part * lengthPx) / 4, bottom - 4, lengthPx / 4, 5);
      pen.fillStyle = part % 2 === 0 ? INK : '#ffffff';
      pen.fill();
      pen.lineWidth = 0.8;
      pen.strokeStyle = INK;
      pen.stroke();
    }
    this.#text('0', left - 3, bottom - 9, `400 11px ${FONT}`, INK);
    this.#text(label, left + lengthPx - labelPx / 2, bottom - 9, `600 11px ${FONT}`, INK);
  }

  /** The signs in rows below the map, and under them what the map is made of. */
  legend(entries: readonly LegendEntry[], bottom: number, backgroundHost: string | null): void {
    const pen = this.#pen;
    const { x, y, width, height } = this.#map;
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, y + height, width, bottom - y - height);
    pen.lineWidth = 1;
    pen.strokeStyle = '#8b8f94';
    pen.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    for (const { entry, x: left, row } of legendRows(pen, entries, width)) {
      const middle = y + height + 10 + (row + 0.5) * ROW_PX;
      pen.save();
      pen.translate(left + 9, middle);
      entry.draw(pen, this.#colours);
      pen.restore();
      this.#text(entry.name, left + SIGN_PX, middle + 4, ENTRY_FONT, INK);
    }
    this.#text(this.#words.credit(backgroundHost), EDGE_PX, bottom - 9, `400 10px ${FONT}`, SOFT, width - 2 * EDGE_PX);
  }

  #plate({ x, y, width, height }: Box): void {
    const pen = this.#pen;
    pen.beginPath();
    pen.roundRect(x, y, width, height, 5);
    pen.fillStyle = 'rgb(255 255 255 / 88%)';
    pen.fill();
  }

  /** Narrower letters rather than lost ones when there is no room. */
  #text(text: string, x: number, y: number, font: string, colour: string, room?: number): void {
    const pen = this.#pen;
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, x, y, room);
  }
}
