import './radio.css';
import { useState } from 'react';
import { resetRadioAssumptions } from '../../commands/editRadio';
import { openDialog } from '../../commands/view';
import { selectHeadline } from '../../state/selectors';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Tabs } from '../../ui/Tabs';
import { useApp, useAppState, useWords } from '../AppProvider';
import { BandSection } from './BandSection';
import { GroundSection } from './GroundSection';
import { MeasuredSection } from './MeasuredSection';
import { ModelSection } from './ModelSection';
import { TerrainSection } from './TerrainSection';
import { ThresholdSection } from './ThresholdSection';
import { useRadioWords } from './useRadio';

export type RadioTab = 'model' | 'bands' | 'terrain' | 'measured';
const TABS: readonly RadioTab[] = ['model', 'bands', 'terrain', 'measured'];

/** Everything the levels of a plan rest on, each a named assumption of the planner. */
export function RadioDialog({ tab: first }: { readonly tab: RadioTab }) {
  const app = useApp();
  const words = useWords();
  const said = useRadioWords();
  const [tab, setTab] = useState(first);
  const { dead } = useAppState(selectHeadline);
  return (
    <Dialog
      title={said.title}
      closeLabel={words.page.close}
      className="radio-dialog"
      onClose={() => openDialog(app, null)}
    >
      <div className="radio-note">
        <span className="assumed">{said.assumption}</span>
        <p className="small quiet">{said.note}</p>
      </div>
      <Tabs
        label={said.tabsLabel}
        tabs={TABS.map((key) => ({ key, name: said.tabs[key] }))}
        current={tab}
        onChange={setTab}
      >
        {tab === 'model' && (
          <>
            <ModelSection />
            <ThresholdSection />
            <GroundSection />
          </>
        )}
        {tab === 'bands' && <BandSection />}
        {tab === 'terrain' && <TerrainSection />}
        {tab === 'measured' && <MeasuredSection />}
      </Tabs>
      <footer className="radio-foot">
        <p className="small grow" aria-live="polite">
          {said.now(dead.villages, dead.households)}
        </p>
        <Button onClick={() => resetRadioAssumptions(app)}>{said.reset}</Button>
      </footer>
    </Dialog>
  );
}
