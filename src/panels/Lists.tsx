import { lazy, Suspense, useState } from 'react';
import { setTab } from '../commands/view';
import type { Tab } from '../state/session';
import { Tabs } from '../ui/Tabs';
import { useApp, useAppState, useWords } from './AppProvider';
import { LayersPanel } from './layers/LayersPanel';
import { PlacesTable } from './tables/PlacesTable';
import { SitesTable } from './tables/SitesTable';
import { VillagesTable } from './tables/VillagesTable';

const ReviewPanel = lazy(async () => ({ default: (await import('./review/ReviewPanel')).ReviewPanel }));
const OptimisePanel = lazy(async () => ({ default: (await import('./optimise/OptimisePanel')).OptimisePanel }));

/** Everything the map shows, as lists. */
export function Lists() {
  const app = useApp();
  const { page } = useWords();
  const tab = useAppState((state) => state.session.tab);
  const [query, setQuery] = useState('');
  const keys: readonly Tab[] = ['dead', 'sites', 'optimise', 'review', 'places', 'layers'];
  return (
    <Tabs
      label={page.tabs.label}
      tabs={keys.map((key) => ({ key, name: page.tabs[key] }))}
      current={tab}
      onChange={(next) => setTab(app, next)}
    >
      {tab === 'dead' && <VillagesTable query={query} onQuery={setQuery} />}
      {tab === 'sites' && <SitesTable />}
      {tab === 'optimise' && (
        <Suspense fallback={<p className="empty quiet">{page.loading}</p>}>
          <OptimisePanel />
        </Suspense>
      )}
      {tab === 'review' && (
        <Suspense fallback={<p className="empty quiet">{page.loading}</p>}>
          <ReviewPanel />
        </Suspense>
      )}
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
