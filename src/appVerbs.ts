import { exportPlan, savePlan } from './commands/exportFiles';
import { exportCsv } from './commands/exportLists';
import type { FileContext } from './commands/fileContext';
import { openBuiltIn } from './commands/openBuiltIn';
import { openFilePicker, openFiles } from './commands/openFiles';
import { pasteTable } from './commands/openTable';
import { discardDraft, recoverDraft } from './commands/recoverDraft';
import { cancelJob } from './commands/runJob';
import { checkPlan } from './core/checks/checkPlan';
import { describeIssue } from './i18n/describeIssue';
import { importWords } from './i18n/importWords';
import type { Verbs } from './panels/verbs';
import type { DraftStore } from './state/draftStore';

export interface Outside {
  readonly drafts: DraftStore | null;
  readonly ownDraftId: string;
  readonly builtInPlan: () => Promise<string>;
}

/** The commands that reach outside the page, bound to this page's files, threads and storage. */
export function appVerbs(app: FileContext, { drafts, ownDraftId, builtInPlan }: Outside): Verbs {
  return {
    exportPlan: (options) => void exportPlan(app, options),
    exportCsv: (list) => exportCsv(app, list),
    savePlan: () => void savePlan(app),
    openFilePicker: () => void openFilePicker(app),
    openFiles: (files) => void openFiles(app, files),
    pasteText: (text) => void pasteTable(app, text, importWords(app.store.getState().session.language).pasted),
    openSample: () => void openBuiltIn(app, builtInPlan),
    cancelJob: () => cancelJob(app),
    recoverDraft: (draftId) => drafts && void recoverDraft(app, drafts, draftId, ownDraftId),
    discardDraft: (draftId) => drafts && void discardDraft(app, drafts, draftId),
    planIssues: () => checkPlan(app.store.getState().doc.plan),
    describeIssue,
  };
}
