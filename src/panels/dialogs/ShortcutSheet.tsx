import { openDialog } from '../../commands/view';
import { dialogWords } from '../../i18n/dialogWords';
import { reviewWords } from '../../i18n/reviewWords';
import { Dialog } from '../../ui/Dialog';
import { useApp, useWords } from '../AppProvider';
import { keysOf } from '../shortcutKeys';
import { SHORTCUTS, type ShortcutGroup } from '../shortcuts';

export function ShortcutSheet() {
  const app = useApp();
  const words = useWords();
  const said = dialogWords(words.language).shortcuts;
  const groups: readonly ShortcutGroup[] = ['plan', 'edit', 'programme', 'view'];
  return (
    <Dialog title={said.title} closeLabel={words.page.close} onClose={() => openDialog(app, null)}>
      {groups.map((group) => (
        <section key={group}>
          <h3>{said.groups[group]}</h3>
          <ul className="shortcut-list">
            {SHORTCUTS.filter((shortcut) => shortcut.group === group).map((shortcut) => (
              <li key={shortcut.name}>
                <span>{words.verbs[shortcut.name]}</span>
                <span className="row">
                  {keysOf(shortcut, words).map((keys) => (
                    <kbd key={keys}>{keys}</kbd>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="note">{reviewWords(words.language).list.keys}</p>
      <p className="note">{said.tables}</p>
      <p className="note">{said.map}</p>
    </Dialog>
  );
}
