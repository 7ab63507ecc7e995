import { drawAreaOf } from '../../commands/sketch';
import { areaWords } from '../../i18n/areaWords';
import { Button } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { AreaItem } from './AreaItem';

/** The polygons of the plan: what they are, the distance kept around them, and what lies in them. */
export function AreaList() {
  const app = useApp();
  const areas = useAppState((state) => state.doc.plan.areas);
  const mode = useAppState((state) => state.session.mode);
  const words = areaWords(useAppState((state) => state.session.language));
  return (
    <section className="inspector-section">
      <h2>{words.title}</h2>
      {areas.length === 0 && <p className="quiet">{words.empty}</p>}
      <ul className="area-list">
        {areas.map((area) => (
          <AreaItem key={area.id} area={area} words={words} />
        ))}
      </ul>
      {areas.length > 0 && <p className="small quiet">{words.byTurf}</p>}
      <div className="actions">
        <Button aria-pressed={mode === 'drawArea'} onClick={() => drawAreaOf(app, 'exclusion')}>
          {words.draw}
        </Button>
        <Button onClick={() => drawAreaOf(app, 'boundary')}>{words.drawBoundary}</Button>
      </div>
    </section>
  );
}
