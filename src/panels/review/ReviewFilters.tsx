import { useMemo } from 'react';
import { filterReview } from '../../commands/reviewSession';
import { REVIEW_STATES, type ReviewState, type Site } from '../../core/plan/site';
import { SearchField } from '../../ui/SearchField';
import { useApp, useWords } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** Search, state and commune. Operators are filtered by their progress. */
export function ReviewFilters({ sites }: { sites: readonly Site[] }) {
  const app = useApp();
  const { tables } = useWords();
  const { filters, state: names } = useReviewWords();
  const filter = useReview((session) => session.filter);
  const communes = useMemo(
    () => [...new Set(sites.map(({ commune = '' }) => commune))].sort((a, b) => a.localeCompare(b, 'vi')),
    [sites],
  );
  return (
    <div className="review-filters">
      <SearchField
        label={filters.search}
        clearLabel={tables.clearSearch}
        value={filter.query}
        onChange={(query) => filterReview(app, { query })}
      />
      <select
        className="filter-select"
        aria-label={filters.state}
        value={filter.state ?? '*'}
        onChange={({ target }) =>
          filterReview(app, { state: target.value === '*' ? null : (target.value as ReviewState) })
        }
      >
        <option value="*">{filters.anyState}</option>
        {REVIEW_STATES.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
      <select
        className="filter-select"
        aria-label={filters.commune}
        value={filter.commune ?? '*'}
        onChange={({ target }) => filterReview(app, { commune: target.value === '*' ? null : target.value })}
      >
        <option value="*">{filters.anyCommune}</option>
        {communes.map((commune) => (
          <option key={commune} value={commune}>
            {commune || filters.noCommune}
          </option>
        ))}
      </select>
    </div>
  );
}
