import { openProfileFrom } from '../../commands/profile';
import { computeRaster, openRaster } from '../../commands/raster';
import { withTerrainPool } from '../../commands/rasterContext';
import { setTab } from '../../commands/view';
import type { Site } from '../../core/plan/site';
import { profileWords } from '../../i18n/profileWords';
import { rasterWords } from '../../i18n/rasterWords';
import { Button } from '../../ui/Button';
import { useApp, useWords } from '../AppProvider';

/** What radio can show of a site: the ground to a place, and the level around it. */
export function RadioSiteActions({ site }: { site: Site }) {
  const app = useApp();
  const { language } = useWords();
  const path = profileWords(language);
  const level = rasterWords(language);
  if (!site.position) return null;
  const showLevel = () => {
    openRaster(app, site.id);
    setTab(app, 'layers');
    void computeRaster(withTerrainPool(app));
  };
  return (
    <section className="inspector-section" aria-label={level.title}>
      <div className="actions">
        <Button onClick={() => openProfileFrom(app, { kind: 'site', id: site.id })}>{path.openFrom}</Button>
        <Button onClick={showLevel}>{level.ofSite}</Button>
      </div>
    </section>
  );
}
