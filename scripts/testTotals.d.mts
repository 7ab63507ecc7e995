export interface Totals {
  passed: number;
  failed: number;
  skipped: string[];
}
export declare const reportFolder: string;
export declare function readTotals(folder?: string): Totals;
export declare function totalsLine(totals: Totals): string;
