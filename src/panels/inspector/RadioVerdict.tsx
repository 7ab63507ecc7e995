import { openProfile } from '../../commands/profile';
import type { Village } from '../../core/plan/village';
import { profileWords } from '../../i18n/profileWords';
import { Button } from '../../ui/Button';
import { useApp, useWords } from '../AppProvider';

/** What the radio models say of a village, and the way to the ground in between. */
export function RadioVerdict({ village }: { village: Village }) {
  const app = useApp();
  const said = profileWords(useWords().language);
  return (
    <section className="inspector-section" aria-label={said.title}>
      <div className="actions">
        <Button onClick={() => openProfile(app, { kind: 'village', id: village.id })}>{said.open}</Button>
      </div>
    </section>
  );
}
