import { walkReview } from '../../commands/reviewWalk';
import { IconButton } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** One site on or back in the list. */
export function WalkBar() {
  const app = useApp();
  const { decide } = useReviewWords();
  const listed = useReview((session) => session.listed);
  const only = useAppState(({ session }) => session.selection.ids[0]);
  const at = only === undefined ? -1 : listed.indexOf(only);
  return (
    <div className="row walk-bar">
      <IconButton icon="back" label={decide.previous} disabled={at === 0} onClick={() => walkReview(app, -1)} />
      <span className="grow small quiet numbers">{at < 0 ? '' : decide.of(at + 1, listed.length)}</span>
      <IconButton
        icon="forward"
        label={decide.next}
        disabled={at === listed.length - 1}
        onClick={() => walkReview(app, 1)}
      />
    </div>
  );
}
