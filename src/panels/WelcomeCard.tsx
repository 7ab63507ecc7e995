import { newPlan } from '../commands/openPlan';
import { dismissWelcome } from '../commands/view';
import { Button, IconButton } from '../ui/Button';
import { useApp, useVerbs, useWords } from './AppProvider';

/** First visit: three ways in. */
export function WelcomeCard() {
  const app = useApp();
  const verbs = useVerbs();
  const { page } = useWords();
  const choose = (act: () => void) => () => {
    dismissWelcome(app);
    act();
  };
  return (
    <section className="welcome" aria-label={page.welcome.title}>
      <div className="row">
        <h2 className="grow">{page.welcome.title}</h2>
        <IconButton icon="close" label={page.close} onClick={() => dismissWelcome(app)} />
      </div>
      <div className="actions">
        <Button look="primary" onClick={choose(() => verbs.openSample())}>
          {page.welcome.sample}
        </Button>
        <Button onClick={choose(() => verbs.openFilePicker())}>{page.welcome.open}</Button>
        <Button onClick={choose(() => newPlan(app, page.newPlanTitle))}>{page.welcome.create}</Button>
      </div>
    </section>
  );
}
