import { issueFor, type PlanRule } from './planRule';
import { isInVietnam } from './vietnamBounds';

/** Places outside Vietnam: most often a slipped digit. */
export const farPlaces: PlanRule = (plan) =>
  issueFor(
    'place.outsideVietnam',
    'warning',
    [...plan.villages, ...plan.sites].filter(({ position }) => position && !isInVietnam(position)).map(({ id }) => id),
  );
