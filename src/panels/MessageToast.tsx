import { Suspense, useEffect } from 'react';
import { dismissMessage } from '../commands/say';
import { undo } from '../commands/undo';
import { openDialog } from '../commands/view';
import { Button, IconButton } from '../ui/Button';
import { useApp, useAppState, useWords } from './AppProvider';
import { IssueLine } from './later';
import { messageText } from './messageText';

const SHOWN_MS = 6_000;

/** Said once; what can be undone carries the way back. Errors and issues stay until they are closed. */
export function MessageToast() {
  const app = useApp();
  const words = useWords();
  const message = useAppState((state) => state.session.message);
  const listed = message?.issues?.length ?? 0;
  const stays = message === null || message.tone === 'error' || listed > 0;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => {
      if (app.store.getState().session.message === message) dismissMessage(app);
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [app, message, stays]);
  if (!message) return null;
  const first = message.tone === 'error' ? message.issues?.find(({ severity }) => severity === 'error') : undefined;
  const errors = message.issues?.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <div className="notice card" role={message.tone === 'error' ? 'alert' : 'status'} data-tone={message.tone}>
      <span>
        {messageText(words, message)}{' '}
        {first ? (
          <Suspense>
            <IssueLine issue={first} />
          </Suspense>
        ) : (
          listed > 0 && words.verbs.issues(errors, listed - errors)
        )}
      </span>
      {listed > (first ? 1 : 0) && (
        <Button look="plain" onClick={() => openDialog(app, 'checks')}>
          {words.verbs.seeIssues}
        </Button>
      )}
      {message.undoable && (
        <Button
          look="plain"
          onClick={() => {
            undo(app);
            dismissMessage(app);
          }}
        >
          {words.verbs.undo}
        </Button>
      )}
      <IconButton icon="close" label={words.page.close} onClick={() => dismissMessage(app)} />
    </div>
  );
}
