import type { ReviewReason, ReviewState } from '../../core/plan/site';
import type { ListedEvent } from '../../core/review/log/eventList';
import type { EventKind } from '../../core/review/log/planEvent';
import { ReviewSign } from './ReviewSign';
import { useReviewWords } from './useReview';

const STATE_OF: Readonly<Record<EventKind, ReviewState>> = {
  submit: 'submitted',
  accept: 'accepted',
  requestChange: 'changesRequested',
  reject: 'rejected',
  withdraw: 'draft',
  adopt: 'accepted',
  merge: 'submitted',
};

/** Who did what, and when. `brief` leaves out the name of the site. */
export function EventLine({ listed: { event, viaMerge }, brief }: { listed: ListedEvent; brief?: boolean }) {
  const { log, reason } = useReviewWords();
  const { by, org, at, kind, data } = event;
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '');
  const who = [by, org].filter(Boolean).join(', ') || log.nobody;
  const from = [text('replyAuthor'), text('replyOrg')].filter(Boolean).join(', ') || log.nobody;
  const name = kind === 'merge' ? from : brief ? '' : text('name') || (event.siteId ?? '');
  const choices = Array.isArray(data.choices) && data.choices.length > 0 ? log.choices(data.choices.length) : '';
  const why = [reason[text('reason') as ReviewReason], text('note'), choices].filter(Boolean).join('. ');
  return (
    <li className="event" data-kind={kind}>
      <ReviewSign state={STATE_OF[kind]} />
      <div>
        <p>
          <b>{who}</b> {kind === 'merge' || !brief ? log.did[kind](name) : log.did[kind]('').trim()}
        </p>
        {why && <p>{why}</p>}
        <p className="small quiet">
          {[log.at(at), viaMerge === null ? '' : log.via(viaMerge)].filter(Boolean).join(', ')}
        </p>
      </div>
    </li>
  );
}
