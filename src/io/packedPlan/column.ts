import type { Json } from '../../core/plan/json';

/** One property of many rows. Rows that do not have it hold `undefined`. */
export type Cells = readonly (Json | undefined)[];

/** Texts as templates with the numbers taken out of them, whole numbers as differences, anything else as it is. */
export type Column =
  | {
      readonly t: 'text';
      readonly templates: readonly string[];
      readonly codes: readonly number[];
      readonly steps: readonly number[];
    }
  | { readonly t: 'steps'; readonly scale: number; readonly steps: readonly (number | null)[] }
  | { readonly t: 'values'; readonly values: readonly Json[]; readonly codes: readonly number[] };

const ABSENT = -1;
/** Stands for a number taken out of a text; a private character that no text of a plan is expected to hold. */
const HOLE_MARK = '\uE000';
const DIGITS = /\d{1,15}/g;
const HOLE = /\uE000(\d+)\uE000/g;

export function packColumn(cells: Cells): Column {
  if (cells.every((cell) => cell === undefined || isPackableText(cell))) return packText(cells);
  return packWhole(cells) ?? packValues(cells);
}

export function unpackColumn(column: Column): (Json | undefined)[] {
  if (column.t === 'text') return unpackText(column.templates, column.codes, column.steps);
  if (column.t === 'values') return column.codes.map((code) => (code === ABSENT ? undefined : column.values[code]));
  let last = 0;
  return column.steps.map((step) => {
    if (step === null) return undefined;
    last += step;
    return last / column.scale;
  });
}

function isPackableText(cell: Json): cell is string {
  return typeof cell === 'string' && !cell.includes(HOLE_MARK);
}

/** "Trạm 0012 – Hà Tu" is the template "Trạm {4 digits} – Hà Tu" and the step from the number in that place before. */
function packText(cells: Cells): Column {
  const codes: number[] = [];
  const steps: number[] = [];
  const known = new Map<string, number>();
  const last: number[] = [];
  for (const cell of cells) {
    if (cell === undefined) {
      codes.push(ABSENT);
      continue;
    }
    let place = 0;
    const template = (cell as string).replace(DIGITS, (digits) => {
      steps.push(Number(digits) - (last[place] ?? 0));
      last[place++] = Number(digits);
      return `${HOLE_MARK}${digits.length}${HOLE_MARK}`;
    });
    const code = known.get(template) ?? known.size;
    known.set(template, code);
    codes.push(code);
  }
  return { t: 'text', templates: [...known.keys()], codes, steps };
}

function unpackText(templates: readonly string[], codes: readonly number[], steps: readonly number[]) {
  const last: number[] = [];
  let next = 0;
  return codes.map((code) => {
    if (code === ABSENT) return undefined;
    let place = 0;
    return templates[code]!.replace(HOLE, (_, width: string) => {
      const number = (last[place] ?? 0) + steps[next++]!;
      last[place++] = number;
      return String(number).padStart(Number(width), '0');
    });
  });
}

/** Numbers that are whole once scaled by a power of ten up to 1e7; null when they are not, or not safely so. */
function packWhole(cells: Cells): Column | null {
  if (!cells.every((cell) => cell === undefined || (typeof cell === 'number' && !Object.is(cell, -0)))) return null;
  for (let scale = 1; scale <= 1e7; scale *= 10) {
    const whole = cells.map((cell) => (cell === undefined ? null : Math.round((cell as number) * scale)));
    const exact = whole.every(
      (value, at) => value === null || (Math.abs(value) < 2 ** 52 && value / scale === cells[at]),
    );
    if (!exact) continue;
    let last = 0;
    const steps = whole.map((value) => {
      if (value === null) return null;
      const step = value - last;
      last = value;
      return step;
    });
    return { t: 'steps', scale, steps };
  }
  return null;
}

function packValues(cells: Cells): Column {
  const known = new Map<string, number>();
  const codes = cells.map((cell) => {
    if (cell === undefined) return ABSENT;
    const key = JSON.stringify(cell);
    const code = known.get(key) ?? known.size;
    known.set(key, code);
    return code;
  });
  return { t: 'values', values: [...known.keys()].map((key) => JSON.parse(key) as Json), codes };
}
