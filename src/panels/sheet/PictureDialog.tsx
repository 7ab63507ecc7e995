import { useState } from 'react';
import {
  exportMapPicture,
  PICTURE_SIZES,
  type PictureChoice,
  type PictureSize,
  pictureSize,
} from '../../commands/exportMapPicture';
import { openDialog } from '../../commands/view';
import { sheetWords } from '../../i18n/sheetWords';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { SelectField } from '../../ui/SelectField';
import { useApp, useVerbs, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';

/** The map as a picture for a report or a slide. */
export function PictureDialog() {
  const app = useApp();
  const files = useFileApp();
  const { drawMapPicture } = useVerbs();
  const words = useWords();
  const { picture: said, frame, drawing } = sheetWords(words.language);
  const [choice, setChoice] = useState<PictureChoice>({
    size: 'double',
    language: words.language,
    frame: 'onScreen',
  });
  const [state, setState] = useState<'ready' | 'drawing' | 'failed'>('ready');
  const take = (patch: Partial<PictureChoice>): void => setChoice({ ...choice, ...patch });
  const screen = { widthPx: window.innerWidth, heightPx: window.innerHeight };
  const { widthPx, heightPx } = pictureSize(choice.size, screen);
  const save = async (): Promise<void> => {
    setState('drawing');
    const done = await exportMapPicture(files, drawMapPicture, choice, screen);
    setState(done ? 'ready' : 'failed');
    if (done) openDialog(app, null);
  };
  return (
    <Dialog title={said.title} closeLabel={words.page.close} onClose={() => openDialog(app, null)}>
      <p className="small quiet">{said.note}</p>
      <SelectField
        label={said.size}
        value={choice.size}
        options={PICTURE_SIZES.map((value) => ({ value, name: said.sizes[value] }))}
        onChange={(size) => take({ size: size as PictureSize })}
      />
      <p className="small quiet">{said.pixels(widthPx, heightPx)}</p>
      <span className="field-label">{frame.label}</span>
      <Segmented
        label={frame.label}
        current={choice.frame}
        onChange={(next) => take({ frame: next })}
        options={(['onScreen', 'plan'] as const).map((key) => ({ key, name: frame[key] }))}
      />
      <span className="field-label">{said.language}</span>
      <Segmented
        label={said.language}
        current={choice.language}
        onChange={(language) => take({ language })}
        options={(['vi', 'en'] as const).map((key) => ({ key, name: said.languages[key] }))}
      />
      {state === 'failed' && (
        <p className="note" role="alert">
          {said.failed}
        </p>
      )}
      <div className="actions">
        <Button look="primary" icon="export" data-first="" disabled={state === 'drawing'} onClick={() => void save()}>
          {state === 'drawing' ? drawing : said.save}
        </Button>
      </div>
    </Dialog>
  );
}
