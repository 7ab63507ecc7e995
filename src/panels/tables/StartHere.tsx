import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useVerbs, useWords } from '../AppProvider';

/** An empty table: what to do next, with the sample at hand. */
export function StartHere({ title, hint }: { title: string; hint: string }) {
  const verbs = useVerbs();
  const words = useWords();
  return (
    <EmptyState title={title} hint={hint}>
      <Button look="primary" onClick={() => verbs.openSample()}>
        {words.verbs.sample}
      </Button>
      <Button onClick={() => verbs.openFilePicker()}>{words.verbs.open}</Button>
    </EmptyState>
  );
}
