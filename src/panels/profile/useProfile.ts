import { useMemo } from 'react';
import { profileChoices, shownProfile } from '../../commands/profile';
import { type ProfileWords, profileWords } from '../../i18n/profileWords';
import type { PathPlace } from '../../state/profile';
import { selectDraft } from '../../state/selectors';
import { useApp, useAppState } from '../AppProvider';
import { useLanguage } from '../importing/useFileApp';

export function useProfileWords(): ProfileWords {
  return profileWords(useLanguage());
}

/** What the path on screen says, following the plan, the drag and the ground. */
export function useShownProfile() {
  return useAppState(shownProfile);
}

/** Sites the path may begin at: read once per plan as it was when nothing is in the hand. */
export function useProfileChoices(to: PathPlace | null) {
  const app = useApp();
  const terrain = useAppState((state) => state.session.terrain.terrain);
  const plan = useAppState((state) => (state.session.gesture ? state.doc.plan : selectDraft(state)));
  return useMemo(() => (to ? profileChoices(app.store.getState(), to) : []), [app, to, plan, terrain]);
}
