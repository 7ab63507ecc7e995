import { compareWithFile, endComparison, openComparison } from '../../commands/reviewCompare';
import { chooseReplies } from '../../commands/reviewReply';
import { sendReply } from '../../commands/reviewSend';
import { setReview } from '../../commands/reviewSession';
import { openDialog } from '../../commands/view';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { useReview, useReviewWords } from './useReview';

/** Out and back: sending, replying, merging, comparing, the log. */
export function ReviewFiles() {
  const app = useFileApp();
  const { files, compare, bulk } = useReviewWords();
  const isReply = useAppState((state) => state.doc.plan.parent !== null);
  const comparison = useReview((session) => session.comparison);
  const verbs: readonly (readonly [name: string, act: () => void])[] = [
    [bulk.search, () => setReview(app, { bulk: true })],
    [files.merge, () => void chooseReplies(app)],
    [files.compare, () => void compareWithFile(app)],
    [files.scenarios, () => openDialog(app, 'scenarios')],
    [files.log, () => openDialog(app, 'eventLog')],
    ...(isReply ? [[files.sendNew, () => openDialog(app, 'sendReview')] as const] : []),
  ];
  return (
    <div className="review-files">
      {comparison?.onMap && (
        <div className="note row">
          <span className="grow">{compare.showing(comparison.fileName)}</span>
          <Button look="plain" onClick={() => openComparison(app)}>
            {compare.reopen}
          </Button>
          <Button look="plain" onClick={() => endComparison(app)}>
            {compare.end}
          </Button>
        </div>
      )}
      <div className="row">
        <div className="grow">
          {isReply ? (
            <Button look="primary" icon="export" title={files.isReply} onClick={() => void sendReply(app)}>
              {files.reply}
            </Button>
          ) : (
            <Button look="primary" icon="export" onClick={() => openDialog(app, 'sendReview')}>
              {files.send}
            </Button>
          )}
        </div>
        <Menu icon="more" label={files.label}>
          {(close) =>
            verbs.map(([name, act]) => (
              <button
                key={name}
                type="button"
                className="menu-item"
                onClick={() => {
                  close();
                  act();
                }}
              >
                {name}
              </button>
            ))
          }
        </Menu>
      </div>
    </div>
  );
}
