import { openDialog } from '../commands/view';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons/Icon';
import { useApp, useWords } from './AppProvider';
import { useMedia } from './useMedia';

/** The way to everything: a field to look at where there is room, an icon elsewhere. */
export function SearchButton() {
  const app = useApp();
  const { verbs } = useWords();
  const roomy = useMedia('(min-width: 1100px)');
  const open = (): void => openDialog(app, 'palette');
  if (!roomy) return <IconButton icon="search" label={verbs.search} onClick={open} />;
  return (
    <button type="button" className="button search-button" onClick={open}>
      <span className="row">
        <Icon name="search" size={16} />
        {verbs.search}
      </span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}
