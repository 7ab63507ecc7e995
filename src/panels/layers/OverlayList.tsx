import { removeOverlay, showOverlay } from '../../commands/overlays';
import { Button, IconButton } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { useApp, useAppState, useVerbs, useWords } from '../AppProvider';

/** Files shown over the map without being part of the plan. */
export function OverlayList() {
  const app = useApp();
  const verbs = useVerbs();
  const words = useWords();
  const overlays = useAppState((state) => state.session.overlays);
  const { layers } = words.page;
  return (
    <section className="inspector-section">
      <h2>{layers.overlays}</h2>
      {overlays.length === 0 && <p className="quiet">{layers.overlaysEmpty}</p>}
      <ul className="layer-list">
        {overlays.map(({ id, name, visible }) => (
          <li key={id}>
            <span className="grow clip">{name}</span>
            <IconButton icon="trash" label={layers.remove(name)} onClick={() => removeOverlay(app, id)} />
            <Switch label={name} checked={visible} onChange={(on) => showOverlay(app, id, on)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button icon="open" onClick={() => verbs.openFilePicker()}>
          {words.verbs.open}
        </Button>
      </div>
    </section>
  );
}
