import { JobProgress } from './JobProgress';
import { MessageToast } from './MessageToast';
import { ModeHint } from './ModeHint';

/** What is said in passing, never over the middle of the map. */
export function Notices() {
  return (
    <div className="notices">
      <ModeHint />
      <JobProgress />
      <MessageToast />
    </div>
  );
}
