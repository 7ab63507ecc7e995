import { openDialog } from '../../commands/view';
import { Button } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { useRadioWords } from './useRadio';

/** Of the ground under the map: which height models there are, and the way to them. */
export function GroundLayer() {
  const app = useApp();
  const { terrain: said } = useRadioWords();
  const grids = useAppState((state) => state.session.terrain.terrain?.grids ?? NONE);
  return (
    <section className="inspector-section">
      <h2>{said.title}</h2>
      {grids.length === 0 && <p className="quiet">{said.noneShort}</p>}
      <ul className="lines">
        {grids.map((grid) => (
          <li key={grid.name}>
            <span className="clip">{grid.illustrative ? said.illustrative : grid.name}</span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button onClick={() => openDialog(app, 'terrain')}>{said.manage}</Button>
      </div>
    </section>
  );
}

const NONE: readonly never[] = [];
