import { reportedMismatches as mismatchesIn } from '../../core/coverage/reportedMismatch';
import type { Village } from '../../core/plan/village';
import type { ReportedMismatch } from '../insightTypes';
import type { AppState } from '../store';

/** The villages whose reported signal is not what is computed. */
export function reportedMismatches({ results: { coverage } }: AppState): readonly ReportedMismatch[] {
  if (!coverage) return [];
  return mismatchesIn(coverage.plan.villages, coverage.coverCounts).map(({ village, reported, covered }) => ({
    villageId: (coverage.plan.villages[village] as Village).id,
    reported,
    computed: covered ? 'served' : 'dead',
  }));
}
