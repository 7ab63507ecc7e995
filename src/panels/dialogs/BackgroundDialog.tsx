import { type FormEvent, useState } from 'react';
import { isAllowedHost } from '../../commands/isAllowedHost';
import { setBackground } from '../../commands/overlays';
import { openDialog } from '../../commands/view';
import { dialogWords } from '../../i18n/dialogWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useApp, useAppState, useWords } from '../AppProvider';
import { backgroundOf } from './backgroundOf';

/** A base map from outside: which host it comes from, and whether the served policy lets the page ask it. */
export function BackgroundDialog() {
  const app = useApp();
  const words = useWords();
  const allowed = useAppState((state) => state.session.allowedHosts);
  const [text, setText] = useState('');
  const said = dialogWords(words.language).background;
  const background = backgroundOf(text);
  const ready = background !== null && isAllowedHost(background.host, allowed);
  const close = (): void => openDialog(app, null);
  const use = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    setBackground(app, background);
    close();
  };
  return (
    <Dialog title={said.title} closeLabel={words.page.close} onClose={close}>
      <form className="stack" onSubmit={use}>
        <Field label={said.url} error={text !== '' && !background ? said.badUrl : null}>
          {(id, about) => (
            <input
              id={id}
              data-first
              value={text}
              placeholder={said.example}
              aria-describedby={about}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {background && (
          <div className="note stack">
            <p>{said.host(background.host)}</p>
            <p>{ready ? said.allowed : said.notAllowed}</p>
            {!ready && <code>{said.command(background.host)}</code>}
          </div>
        )}
        <div className="actions">
          <Button look="primary" submit disabled={!ready}>
            {said.use}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
