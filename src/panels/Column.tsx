import { useState } from 'react';
import { setTab } from '../commands/view';
import type { Tab } from '../state/session';
import { Tabs } from '../ui/Tabs';
import { useApp, useAppState, useWords } from './AppProvider';
import { Headline } from './Headline';
import { Inspector } from './inspector/Inspector';
import { LayersPanel } from './layers/LayersPanel';
import { ProgrammeSlider } from './ProgrammeSlider';
import { RecoverCard } from './RecoverCard';
import { SheetHandle } from './SheetHandle';
import { PlacesTable } from './tables/PlacesTable';
import { SitesTable } from './tables/SitesTable';
import { VillagesTable } from './tables/VillagesTable';
import { useNarrow } from './useNarrow';
import { WelcomeCard } from './WelcomeCard';

/** Headline, programme and lists: a column at the left, a sheet on a narrow screen. */
export function Column() {
  const { page } = useWords();
  const open = useAppState((state) => state.session.columnOpen);
  const sheet = useAppState((state) => state.session.sheet);
  const inspecting = useAppState((state) => state.session.selection.ids.length > 0);
  const narrow = useNarrow();
  const welcome = useAppState((state) => state.session.welcome) && !(narrow && inspecting);
  const shown = open || narrow;
  return (
    <aside
      className="column card"
      aria-label={page.column.label}
      data-sheet={welcome && sheet === 'low' ? 'half' : sheet}
      data-inspecting={inspecting ? '' : undefined}
      data-closed={shown ? undefined : ''}
    >
      <SheetHandle />
      <Headline />
      {shown && (
        <div className="column-body">
          {welcome && <WelcomeCard />}
          <RecoverCard />
          <ColumnContent inspecting={narrow && inspecting} />
        </div>
      )}
    </aside>
  );
}

/** On a narrow screen what is selected takes the place of the lists. */
function ColumnContent({ inspecting }: { inspecting: boolean }) {
  const { page } = useWords();
  const loading = useAppState((state) => state.doc.loading);
  if (loading) return <p className="empty quiet">{page.loading}</p>;
  if (inspecting) return <Inspector />;
  return (
    <>
      <ProgrammeSlider />
      <Lists />
    </>
  );
}

function Lists() {
  const app = useApp();
  const { page } = useWords();
  const tab = useAppState((state) => state.session.tab);
  const [query, setQuery] = useState('');
  const keys: readonly Tab[] = ['dead', 'sites', 'places', 'layers'];
  return (
    <Tabs
      label={page.tabs.label}
      tabs={keys.map((key) => ({ key, name: page.tabs[key] }))}
      current={tab}
      onChange={(next) => setTab(app, next)}
    >
      {tab === 'dead' && <VillagesTable query={query} onQuery={setQuery} />}
      {tab === 'sites' && <SitesTable />}
      {tab === 'places' && (
        <PlacesTable
          onShow={(place) => {
            setQuery(place);
            setTab(app, 'dead');
          }}
        />
      )}
      {tab === 'layers' && <LayersPanel />}
    </Tabs>
  );
}
