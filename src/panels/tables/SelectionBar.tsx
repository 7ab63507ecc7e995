import { deleteSites, duplicateSites } from '../../commands/editSites';
import { selectSites } from '../../commands/select';
import { Button, IconButton } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';

/** What can be done with the picked sites, below the table. */
export function SelectionBar({ count }: { count: number }) {
  const app = useApp();
  const words = useWords();
  const ids = useAppState((state) => state.session.selection.ids);
  return (
    <div className="selection-bar">
      <span className="grow strong">{words.tables.sites.selected(count)}</span>
      <IconButton
        icon="copy"
        label={words.inspector.duplicate}
        onClick={() => duplicateSites(app, ids, words.page.copyOf)}
      />
      <IconButton icon="trash" label={words.inspector.remove} onClick={() => deleteSites(app, ids)} />
      <Button look="plain" onClick={() => selectSites(app, [])}>
        {words.inspector.batch.clear}
      </Button>
    </div>
  );
}
