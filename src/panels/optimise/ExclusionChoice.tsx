import { showArea } from '../../commands/editAreas';
import { applyExclusion } from '../../commands/optimiseConditions';
import { drawAreaOf } from '../../commands/sketch';
import { areaWords } from '../../i18n/areaWords';
import { Button, IconButton } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { useLanguage } from '../importing/useFileApp';
import { useOptimise, useOptimiseWords } from './useOptimise';

/** Which exclusion areas apply to the question, by name, and a way to draw one. */
export function ExclusionChoice() {
  const app = useApp();
  const { conditions, more } = useOptimiseWords();
  const exclusionsOff = useOptimise(({ question }) => question.exclusionsOff);
  const { draw, show } = areaWords(useLanguage());
  const areas = useAppState((state) => state.doc.plan.areas);
  const isDrawing = useAppState(({ session }) => session.mode === 'drawArea' && session.sketchAreaKind === 'exclusion');
  const exclusions = areas.filter(({ areaKind }) => areaKind === 'exclusion');
  const applied = exclusions.filter(({ id }) => !exclusionsOff.includes(id)).length;
  return (
    <div className="stack tight">
      <p className="strong small">{conditions.exclusions}</p>
      <ul className="lines" aria-label={conditions.exclusions}>
        {exclusions.map((area) => (
          <li key={area.id}>
            <label className="row grow">
              <input
                type="checkbox"
                className="check"
                checked={!exclusionsOff.includes(area.id)}
                onChange={(event) => applyExclusion(app, area.id, event.target.checked)}
              />
              <span>{conditions.exclusion(area.name, area.bufferM ?? 0)}</span>
            </label>
            <IconButton icon="target" label={show(area.name)} onClick={() => showArea(app, area)} />
          </li>
        ))}
      </ul>
      <div className="row">
        <span className="grow small quiet">{more.exclusions(applied)}</span>
        <Button aria-pressed={isDrawing} onClick={() => drawAreaOf(app, 'exclusion')}>
          {draw}
        </Button>
      </div>
    </div>
  );
}
