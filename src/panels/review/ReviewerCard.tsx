import { useState } from 'react';
import { isNamed, setReviewer } from '../../commands/reviewSession';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useApp } from '../AppProvider';
import { useReview, useReviewWords } from './useReview';

/** Who reviews, as they say of themselves. */
export function ReviewerCard() {
  const app = useApp();
  const { who } = useReviewWords();
  const reviewer = useReview((session) => session.reviewer);
  const [editing, setEditing] = useState(!isNamed(reviewer));
  if (!editing && isNamed(reviewer)) {
    return (
      <div className="reviewer row">
        <span className="small quiet">{who.label}</span>
        <span className="grow clip strong">{who.as(reviewer.name, reviewer.org)}</span>
        <button type="button" className="link" onClick={() => setEditing(true)}>
          {who.edit}
        </button>
      </div>
    );
  }
  const commit = (key: 'name' | 'org') => (text: string) => {
    setReviewer(app, { ...reviewer, [key]: text });
    return null;
  };
  return (
    <div className="reviewer stack tight">
      <div className="pair">
        <TextField label={who.name} value={reviewer.name} onCommit={commit('name')} />
        <TextField label={who.org} value={reviewer.org} onCommit={commit('org')} />
      </div>
      <div className="row">
        <p className="small quiet grow">{who.hint}</p>
        {isNamed(reviewer) && <Button onClick={() => setEditing(false)}>{who.done}</Button>}
      </div>
    </div>
  );
}
