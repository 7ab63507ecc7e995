import './sheet.css';
import './pages.css';
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { type DecisionSheet, firstScope, SHEET_SCOPES, workOutSheet } from '../../commands/decisionSheet';
import { openDialog } from '../../commands/view';
import { sheetWords } from '../../i18n/sheetWords';
import { selectDraft } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { useApp, useAppState, useWords } from '../AppProvider';
import { PAPER_SIZES, PAPERS, type Paper, TURNS, type Turn } from './paperSize';
import { SheetPaper } from './SheetPaper';
import { SheetPreview } from './SheetPreview';
import { useSheetMap } from './useSheetMap';

/** Kept while the same is to be printed: thousands of rows are drawn once, when nothing else is to be done. */
const PrintedPaper = memo(SheetPaper);

/** Lists longer than this are cut short on screen, not on paper. */
const MOST_IN_PREVIEW = 300;

/** The decision sheet on paper: what it will look like, and the way to the printer. */
export function SheetDialog() {
  const app = useApp();
  const words = useWords();
  const said = sheetWords(words.language);
  const plan = useAppState(selectDraft);
  const coverage = useAppState((state) => state.results.coverage);
  const [scope, setScope] = useState(() => firstScope(app.store.getState()));
  const [paper, setPaper] = useState<Paper>('a4');
  const [turn, setTurn] = useState<Turn>('portrait');
  const [frame, setFrame] = useState<'plan' | 'onScreen'>('plan');
  const [worked, setWorked] = useState<{ readonly about: object; readonly sheet: DecisionSheet } | null>(null);
  const about = useMemo(() => ({ app, scope, plan, coverage }), [app, scope, plan, coverage]);
  useEffect(() => workOutSheet(app, about.scope, (sheet) => setWorked({ about, sheet })), [app, about]);
  const sheet = worked?.sheet ?? null;
  const size = PAPER_SIZES[paper][turn];
  const map = useSheetMap(sheet, size, frame);
  const shown = useMemo(() => sheet && { sheet, map, paper, turn }, [sheet, map, paper, turn]);
  const printed = useDeferredValue(shown, null);
  const isReady = map !== null && printed === shown && worked?.about === about;
  const named = <Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, string>>) =>
    keys.map((key) => ({ key, name: names[key] }));
  return (
    <Dialog
      title={said.title}
      closeLabel={words.page.close}
      onClose={() => openDialog(app, null)}
      className="sheet-dialog"
    >
      <div className="sheet-choices">
        <Segmented
          label={said.scope.label}
          current={scope}
          onChange={setScope}
          options={named(SHEET_SCOPES, said.scope)}
        />
        <Segmented label={said.paper.label} current={paper} onChange={setPaper} options={named(PAPERS, said.paper)} />
        <Segmented label={said.turned.label} current={turn} onChange={setTurn} options={named(TURNS, said.turned)} />
        <Segmented
          label={said.frame.label}
          current={frame}
          onChange={setFrame}
          options={named(['plan', 'onScreen'] as const, said.frame)}
        />
        <span className="spacer" />
        <Button look="primary" icon="export" data-first="" disabled={!isReady} onClick={() => window.print()}>
          {isReady ? said.print : said.drawing}
        </Button>
      </div>
      <SheetPreview label={said.preview} widthMm={size.widthMm}>
        {shown ? <SheetPaper {...shown} mostRows={MOST_IN_PREVIEW} /> : <p role="status">{said.drawing}</p>}
      </SheetPreview>
      {createPortal(
        <div className="print-only">
          {printed && <PrintedPaper {...printed} mostRows={Number.POSITIVE_INFINITY} />}
        </div>,
        document.body,
      )}
    </Dialog>
  );
}
