/** One line of RESULTS.md. Times are medians in `unit`; `peers` hold the same job done by others in the same run. */
export interface Row {
  readonly id: string;
  readonly job: string;
  readonly ours: number;
  readonly unit: 'ns' | 'µs' | 'ms';
  readonly peers: Readonly<Record<string, number>>;
  readonly bar: string;
  readonly met: boolean;
}
