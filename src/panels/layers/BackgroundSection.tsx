import { setBackground } from '../../commands/overlays';
import { openDialog } from '../../commands/view';
import { Button } from '../../ui/Button';
import { useApp, useAppState, useWords } from '../AppProvider';

/** The base map from outside: none until the user asks for one, and then with its host shown. */
export function BackgroundSection() {
  const app = useApp();
  const { page } = useWords();
  const background = useAppState((state) => state.session.background);
  return (
    <section className="inspector-section">
      <h2>{page.layers.background}</h2>
      <p className="quiet">{background ? page.layers.backgroundFrom(background.host) : page.layers.backgroundNone}</p>
      <div className="actions">
        <Button onClick={() => openDialog(app, 'background')}>{page.layers.backgroundAdd}</Button>
        {background && <Button onClick={() => setBackground(app, null)}>{page.layers.backgroundRemove}</Button>}
      </div>
    </section>
  );
}
