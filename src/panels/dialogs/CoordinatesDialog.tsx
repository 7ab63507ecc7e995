import { type FormEvent, useState } from 'react';
import { addCandidate } from '../../commands/editSites';
import { flyTo } from '../../commands/select';
import { typedPlace } from '../../commands/typedPlace';
import { openDialog } from '../../commands/view';
import { dmsCoordinates } from '../../i18n/coordinates';
import { dialogWords } from '../../i18n/dialogWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useApp, useWords } from '../AppProvider';

/** A new candidate by typed coordinates, read back in degrees, minutes and seconds before it is added. */
export function CoordinatesDialog() {
  const app = useApp();
  const words = useWords();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const said = dialogWords(words.language).coordinates;
  const { fields } = words.inspector;
  const at = typedPlace(text);
  const close = (): void => openDialog(app, null);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!at) return;
    addCandidate(app, at, (number) => name.trim() || words.page.newSite(number));
    flyTo(app, at);
    close();
  };
  return (
    <Dialog title={said.title} closeLabel={words.page.close} onClose={close}>
      <form className="stack" onSubmit={add}>
        <Field
          label={fields.coordinates}
          hint={at ? dmsCoordinates([at[0], at[1]]) : fields.coordinatesHint}
          error={tried && !at ? fields.coordinatesBad : null}
        >
          {(id, about) => (
            <input
              id={id}
              data-first
              value={text}
              aria-describedby={about}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={said.name}>
          {(id) => <input id={id} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <div className="actions">
          <Button look="primary" submit>
            {said.add}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
