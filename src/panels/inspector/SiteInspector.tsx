import { deleteSites, duplicateSites, switchSitesOn } from '../../commands/editSites';
import { flyTo } from '../../commands/select';
import { setUnlocked } from '../../commands/view';
import type { Site } from '../../core/plan/site';
import { copiedCoordinates } from '../../i18n/coordinates';
import { siteGain } from '../../state/insights/siteGain';
import { canEditSite } from '../../state/selectors';
import { Button, IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { useApp, useAppState, useWords } from '../AppProvider';
import { useCopy } from '../useCopy';
import { useInsight } from '../useInsight';
import { SiteBrings } from './SiteBrings';
import { SiteFields } from './SiteFields';

export function SiteInspector({ site }: { site: Site }) {
  const app = useApp();
  const words = useWords();
  const copy = useCopy();
  const { inspector } = words;
  const editable = useAppState((state) => canEditSite(state, site));
  const gain = useInsight((state) => siteGain(state, site.id), site.id);
  const active = gain?.active ?? false;
  const { position } = site;
  return (
    <>
      <section className="inspector-section">
        <div className="row">
          <span className="grow">
            {words.plan.status[site.status]}
            <span className="quiet">, {(active ? inspector.counted : inspector.notCounted).toLowerCase()}</span>
          </span>
          <Switch
            label={words.tables.sites.switch(site.name)}
            checked={active}
            disabled={site.status === 'retired' || position === null}
            onChange={(on) => switchSitesOn(app, [site.id], on)}
          />
        </div>
        {gain && <SiteBrings site={site} gain={gain} />}
      </section>
      <section className="inspector-section">
        {!editable && (
          <div className="note row">
            <span className="grow">{inspector.locked}</span>
            <Button icon="locked" onClick={() => setUnlocked(app, true)}>
              {inspector.unlock}
            </Button>
          </div>
        )}
        {editable && site.status === 'existing' && (
          <div className="actions">
            <Button icon="locked" onClick={() => setUnlocked(app, false)}>
              {inspector.lockAgain}
            </Button>
          </div>
        )}
        <SiteFields site={site} editable={editable} />
        <div className="actions">
          {position && (
            <>
              <IconButton icon="target" label={inspector.showOnMap} onClick={() => flyTo(app, position)} />
              <Button look="plain" onClick={() => copy(copiedCoordinates(position))}>
                {inspector.copy}
              </Button>
            </>
          )}
          <span className="spacer" />
          <IconButton
            icon="copy"
            label={inspector.duplicate}
            onClick={() => duplicateSites(app, [site.id], words.page.copyOf)}
          />
          <IconButton
            icon="trash"
            label={inspector.remove}
            disabled={!editable}
            onClick={() => deleteSites(app, [site.id])}
          />
        </div>
      </section>
    </>
  );
}
