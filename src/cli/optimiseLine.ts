import type { OptimiseAsk } from '../core/optimise/ask';
import type { CommandLine } from './commandLine';
import { UsageError } from './usageError';

/** The question a command line asks, without its plan. */
export interface OptimiseLine {
  readonly ask: Partial<Omit<OptimiseAsk, 'plan'>>;
  readonly candidates: string | null;
  readonly exclude: string | null;
  readonly certificate: string | null;
  readonly phases: number;
  /** The curve up to this many sites; 0: none. */
  readonly curve: number;
}

/** Throws UsageError for a value out of range, or options that do not go together. */
export function readOptimiseLine(line: CommandLine): OptimiseLine {
  const text = (name: string) => (line.own[name] as string | undefined) ?? null;
  const word = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T => {
    const value = text(name) ?? otherwise;
    if (allowed.includes(value as T)) return value as T;
    throw new UsageError('badValue', `--${name} ${value}`, allowed.join(' | '));
  };
  const objective = word('objective', ['fewest', 'most'], 'fewest');
  const maxSites = wholeNumber('max-sites', text('max-sites'), 0);
  const budgetVnd = number('budget', text('budget'), 0);
  if (objective === 'fewest' && (maxSites !== null || budgetVnd !== null)) {
    throw new UsageError('badValue', maxSites !== null ? '--max-sites' : '--budget', '--objective most');
  }
  if (maxSites !== null && budgetVnd !== null)
    throw new UsageError('badValue', '--max-sites --budget', '--max-sites | --budget');
  if (text('cost') === 'vnd' && maxSites !== null)
    throw new UsageError('badValue', '--cost vnd --max-sites', '--budget');
  const timeLimitS = number('time-limit', text('time-limit'), 0);
  return {
    ask: {
      objective,
      cost: word('cost', ['count', 'vnd'], 'count'),
      weight: word('weight', ['households', 'villages'], 'households'),
      maxSites,
      budgetVnd,
      lockPlanned: word('lock-planned', ['in', 'out', 'free'], 'free'),
      minSpacingM: number('min-spacing-m', text('min-spacing-m'), 0) ?? 0,
      backup: line.own.backup === true,
      hardshipFactor: number('hardship-factor', text('hardship-factor'), 0) ?? 1,
      defaultCostVnd: number('default-cost', text('default-cost'), 0),
      seed: wholeNumber('seed', text('seed'), 0) ?? 1,
      filter: line.filter,
      ...(timeLimitS !== null && { timeLimitMs: 1000 * timeLimitS }),
    },
    candidates: text('candidates'),
    exclude: text('exclude'),
    certificate: text('certificate'),
    phases: wholeNumber('phases', text('phases'), 1) ?? 1,
    curve: wholeNumber('curve', text('curve'), 0) ?? 0,
  };
}

/** A number of at least `least`; null when not given. */
export function number(name: string, text: string | null, least: number): number | null {
  if (text === null) return null;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= least) return value;
  throw new UsageError('badValue', `--${name} ${text}`, `N ≥ ${least}`);
}

function wholeNumber(name: string, text: string | null, least: number): number | null {
  const value = number(name, text, least);
  if (value === null || Number.isSafeInteger(value)) return value;
  throw new UsageError('badValue', `--${name} ${text}`, `1, 2, 3 …, N ≥ ${least}`);
}
