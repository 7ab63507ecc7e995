import { getIssues } from '@placemarkio/check-geojson';
import type { Issue } from '../../core/checks/issue';
import type { Json } from '../../core/plan/json';

export interface JsonReading {
  readonly value: Json | undefined;
  readonly issues: readonly Issue[];
}

/** Texts up to this length are read a second time to place an error the engine does not place. */
const MAX_LOCATED_LENGTH = 4_000_000;

/**
 * JSON.parse that says where a text breaks. The literals NaN and Infinity, which some tools write, are read as words,
 * so that the row which holds one is reported instead of the whole file being refused.
 */
export function parseJson(text: string): JsonReading {
  try {
    return { value: JSON.parse(text) as Json, issues: [] };
  } catch (error) {
    return parseWithoutNan(text) ?? { value: undefined, issues: [syntaxIssue(text, String(error))] };
  }
}

function parseWithoutNan(text: string): JsonReading | null {
  if (!/NaN|Infinity/.test(text)) return null;
  let count = 0;
  const asWord = (token: string) => {
    if (token.startsWith('"')) return token;
    count += 1;
    return JSON.stringify(token);
  };
  try {
    const value = JSON.parse(text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/g, asWord)) as Json;
    return { value, issues: [{ code: 'json.nanLiterals', severity: 'warning', params: { count } }] };
  } catch {
    return null;
  }
}

function syntaxIssue(text: string, message: string): Issue {
  const end = text.trimEnd().length;
  const offset = errorOffset(text, message, end);
  if (offset === null) return { code: 'json.syntax', severity: 'error', params: { line: 0, column: 0 } };
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  const params = { line, column: offset - lineStart + 1 };
  if (offset >= end) return { code: 'json.truncated', severity: 'error', params };
  return { code: 'json.syntax', severity: 'error', params, value: text.slice(offset, offset + 20) };
}

function errorOffset(text: string, message: string, end: number): number | null {
  const position = /at position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  if (/unexpected end/i.test(message)) return end;
  const place = /line (\d+) column (\d+)/.exec(message) ?? locate(text);
  return place ? offsetOf(text, Number(place[1]), Number(place[2])) : null;
}

function locate(text: string): RegExpExecArray | null {
  if (text.length > MAX_LOCATED_LENGTH) return null;
  const [first] = getIssues(text);
  return first ? /\((\d+):(\d+)\)/.exec(first.message) : null;
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
