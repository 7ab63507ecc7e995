import { Command } from 'cmdk';
import { useEffect, useMemo, useState } from 'react';
import { goTo } from '../../commands/select';
import { showPlace } from '../../commands/showPlace';
import { openDialog } from '../../commands/view';
import { dialogWords } from '../../i18n/dialogWords';
import { selectDraft } from '../../state/selectors';
import { Dialog } from '../../ui/Dialog';
import { useAppState, usePanels, useWords } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { Sign } from '../Sign';
import { findPlaces } from './findPlaces';
import { paletteVerbs } from './paletteVerbs';

const MOST_OF_A_KIND = 8;
const FIND_ZOOM = 12;

/** One line to find a site, a village or a commune, and to do anything the page can do. */
export function CommandPalette() {
  const panels = usePanels();
  const words = useWords();
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState('');
  const { app } = panels;
  const files = useFileApp();
  const plan = useAppState(selectDraft);
  const { palette } = dialogWords(words.language);
  const close = (): void => openDialog(app, null);
  const verbs = useMemo(() => paletteVerbs(panels, words, app.store.getState(), files), [panels, words, app, files]);
  const communes = useMemo(() => [...new Set(plan.villages.map(({ commune }) => commune ?? ''))], [plan.villages]);
  const shownVerbs = query.trim() === '' ? verbs : findPlaces(verbs, query, ({ name }) => name, MOST_OF_A_KIND);
  const sites = findPlaces(plan.sites, query, ({ name, id }) => `${name} ${id}`, MOST_OF_A_KIND);
  const villages = findPlaces(plan.villages, query, ({ name, id }) => `${name} ${id}`, MOST_OF_A_KIND);
  const places = findPlaces(communes, query, (name) => name, MOST_OF_A_KIND);
  const first = firstOf([
    ['commune', places[0]],
    ['site', sites[0]?.id],
    ['village', villages[0]?.id],
    ['verb', shownVerbs[0]?.name],
  ]);
  useEffect(() => setPicked(first), [first]);
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <Dialog bare className="palette" title={palette.title} closeLabel={words.page.close} onClose={close}>
      <Command label={palette.title} shouldFilter={false} loop value={picked} onValueChange={setPicked}>
        <Command.Input data-first value={query} onValueChange={setQuery} placeholder={palette.placeholder} />
        <Command.List label={palette.title}>
          <Command.Empty>{palette.none}</Command.Empty>
          {places.length > 0 && (
            <Command.Group heading={palette.communes}>
              {places.map((name) => (
                <Command.Item
                  key={name}
                  value={`commune ${name}`}
                  onSelect={choose(() => showPlace(app, 'commune', name))}
                >
                  {name}
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {sites.length > 0 && (
            <Command.Group heading={palette.sites}>
              {sites.map(({ id, name, status, commune }) => (
                <Command.Item
                  key={id}
                  value={`site ${id}`}
                  onSelect={choose(() => goTo(app, { kind: 'site', id }, FIND_ZOOM))}
                >
                  <Sign name={status} />
                  <span className="grow clip">{name}</span>
                  <span className="small quiet">{commune}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {villages.length > 0 && (
            <Command.Group heading={palette.villages}>
              {villages.map(({ id, name, commune }) => (
                <Command.Item
                  key={id}
                  value={`village ${id}`}
                  onSelect={choose(() => goTo(app, { kind: 'village', id }, FIND_ZOOM))}
                >
                  <Sign name="point" />
                  <span className="grow clip">{name}</span>
                  <span className="small quiet">{commune}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {shownVerbs.length > 0 && (
            <Command.Group heading={palette.verbs}>
              {shownVerbs.map(({ name, keys, act }) => (
                <Command.Item key={name} value={`verb ${name}`} onSelect={choose(act)}>
                  <span className="grow">{name}</span>
                  {keys && <kbd>{keys}</kbd>}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}

/** The value of the first entry shown: what Enter takes. */
function firstOf(groups: readonly (readonly [kind: string, key: string | undefined])[]): string {
  const [kind, key] = groups.find(([, each]) => each !== undefined) ?? [];
  return kind === undefined ? '' : `${kind} ${key}`;
}
