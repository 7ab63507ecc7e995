import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { useAppState, useVerbs, useWords } from './AppProvider';

export function JobProgress() {
  const verbs = useVerbs();
  const { page } = useWords();
  const job = useAppState((state) => state.session.job);
  if (!job) return null;
  const doing = page.job[job.code](job.name ?? '');
  return (
    <div className="notice card" role="status">
      <span className="clip">{doing}</span>
      <Progress label={doing} fraction={job.fraction} />
      {job.cancellable && (
        <Button look="plain" onClick={() => verbs.cancelJob()}>
          {page.cancel}
        </Button>
      )}
    </div>
  );
}
