import './styles/index.css';
import { Suspense, useEffect, useRef } from 'react';
import { AppProvider, type PanelContext, useAppState, useWords } from './panels/AppProvider';
import { BottomBar } from './panels/BottomBar';
import { Column } from './panels/Column';
import { PointerChip } from './panels/DeltaChip';
import { Dialogs } from './panels/dialogs/Dialogs';
import { Inspector, ProfilePanel } from './panels/later';
import { Notices } from './panels/Notices';
import { PageFrame } from './panels/PageFrame';
import { TopBar } from './panels/TopBar';
import { useFileDrop } from './panels/useFileDrop';
import { useNarrow } from './panels/useNarrow';
import { useShortcuts } from './panels/useShortcuts';

interface AppProps {
  readonly panels: PanelContext;
  /** Fills the container with the map; gives back the way to take it out again. */
  readonly mountMap: (container: HTMLElement) => () => void;
}

export function App({ panels, mountMap }: AppProps) {
  return (
    <AppProvider value={panels}>
      <Page mountMap={mountMap} />
    </AppProvider>
  );
}

function Page({ mountMap }: Omit<AppProps, 'panels'>) {
  const { page } = useWords();
  const inspecting = useAppState((state) => state.session.selection.ids.length > 0);
  const columnOpen = useAppState((state) => state.session.columnOpen);
  const profiled = useAppState((state) => Boolean(state.session.profile));
  const narrow = useNarrow();
  const dropping = useFileDrop();
  useShortcuts();
  return (
    <div
      className="app"
      data-inspecting={inspecting && !narrow ? '' : undefined}
      data-column-closed={columnOpen ? undefined : ''}
    >
      <PageFrame />
      <TopBar />
      <Column />
      <main aria-label={page.map}>
        <MapContainer mountMap={mountMap} />
      </main>
      {!narrow && inspecting && (
        <Suspense>
          <Inspector />
        </Suspense>
      )}
      {profiled && (
        <Suspense>
          <ProfilePanel />
        </Suspense>
      )}
      <Notices />
      <BottomBar />
      <PointerChip />
      <Dialogs />
      {dropping && (
        <div className="drop-hint">
          <b>{page.drop}</b>
          <span className="quiet">{page.dropHint}</span>
        </div>
      )}
    </div>
  );
}

function MapContainer({ mountMap }: Pick<AppProps, 'mountMap'>) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => (ref.current ? mountMap(ref.current) : undefined), [mountMap]);
  return (
    <div className="map">
      <div ref={ref} />
    </div>
  );
}
