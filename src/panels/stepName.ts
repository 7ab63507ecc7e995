import type { Step } from '../core/plan/history';
import type { Words } from '../i18n/words';

/** What a step did, in words: "dời Trạm Đảo Trần". */
export function stepName({ verbs }: Words, { code, params }: Step): string {
  return verbs.steps[code](params ?? {});
}
