import { Suspense } from 'react';
import { useAppState, useWords } from './AppProvider';
import { Headline } from './Headline';
import { Inspector, Lists } from './later';
import { ProgrammeSlider } from './ProgrammeSlider';
import { RecoverCard } from './RecoverCard';
import { SheetHandle } from './SheetHandle';
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
  if (inspecting) {
    return (
      <Suspense>
        <Inspector />
      </Suspense>
    );
  }
  return (
    <>
      <ProgrammeSlider />
      <Suspense fallback={<p className="empty quiet">{page.loading}</p>}>
        <Lists />
      </Suspense>
    </>
  );
}
