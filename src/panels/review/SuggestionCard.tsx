import { decideSites } from '../../commands/reviewDecisions';
import { isNamed } from '../../commands/reviewSession';
import { flyTo } from '../../commands/select';
import type { Site } from '../../core/plan/site';
import type { Suggestion } from '../../core/review/decision';
import { copiedCoordinates } from '../../i18n/coordinates';
import { Button } from '../../ui/Button';
import { useApp } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** The change a reviewer asks for beside what the plan says, to be adopted or left. */
export function SuggestionCard({ site, suggestion }: { site: Site; suggestion: Suggestion }) {
  const app = useApp();
  const { suggestion: words, decide } = useReviewWords();
  const named = useReview((session) => isNamed(session.reviewer));
  const { position, heightM } = suggestion;
  return (
    <div className="suggestion stack tight" data-suggestion="">
      <table className="plain-table" aria-label={words.title}>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.now}</th>
            <th scope="col">{words.asked}</th>
          </tr>
        </thead>
        <tbody>
          {position && (
            <tr>
              <th scope="row">{words.position}</th>
              <td>{site.position ? copiedCoordinates(site.position) : words.unknown}</td>
              <td>
                <button type="button" className="link" onClick={() => flyTo(app, position)}>
                  {copiedCoordinates(position)}
                </button>
              </td>
            </tr>
          )}
          {heightM !== null && (
            <tr>
              <th scope="row">{words.height}</th>
              <td>{site.heightM === undefined ? words.unknown : words.metres(site.heightM)}</td>
              <td>{words.metres(heightM)}</td>
            </tr>
          )}
        </tbody>
      </table>
      <div className="actions">
        <Button look="primary" disabled={!named} onClick={() => decideSites(app, [site.id], { kind: 'adopt' })}>
          {decide.adopt}
        </Button>
        <Button disabled={!named} onClick={() => decideSites(app, [site.id], { kind: 'accept' })}>
          {decide.decline}
        </Button>
      </div>
    </div>
  );
}
