import type { Issue } from '../core/checks/issue';
import { propagationOver } from '../core/coverage/levels/propagationOver';
import { ANY_MOBILE } from '../core/coverage/result';
import { listVerdicts } from '../io/csv/listVerdicts';
import { writeBadRowsCsv } from '../io/csv/writeBadRows';
import { templateCsv, writeDeadZonesCsv, writeSitesCsv, writeVillagesCsv } from '../io/csv/writeLists';
import type { BadTableRow, TableKind } from '../io/table/tableTypes';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { say } from './say';

export type ExportList = 'villages' | 'deadZones' | 'sites';

/** Hands a list over as CSV, in the language of the page, with the verdicts of the plan's own active set. */
export function exportCsv(app: FileContext, list: ExportList): void {
  const { doc, session } = app.store.getState();
  const { plan } = doc;
  const options = {
    language: session.language,
    verdicts:
      list === 'sites'
        ? new Map()
        : listVerdicts(plan, ANY_MOBILE, propagationOver(session.terrain.terrain, plan.coverage)),
  };
  const write = { villages: writeVillagesCsv, deadZones: writeDeadZonesCsv, sites: writeSitesCsv }[list];
  handOver(app, `${fileStem(plan.title)}-${FILE_WORDS[list][session.language]}.csv`, write(plan, options));
}

export function exportTemplate(app: FileContext, kind: TableKind): void {
  const { language } = app.store.getState().session;
  handOver(app, `${TEMPLATE_WORDS[language]}-${FILE_WORDS[kind][language]}.csv`, templateCsv(kind, language));
}

/** The rows that stayed out, as they were, each with its reason. */
export function exportBadRows(
  app: FileContext,
  name: string,
  headers: readonly string[],
  rows: readonly BadTableRow[],
  describe: (issue: Issue) => string,
): void {
  const { language } = app.store.getState().session;
  const text = writeBadRowsCsv(headers, rows, describe, language);
  handOver(app, `${fileStem(name.replace(/\.[^.]+$/, ''))}-${FILE_WORDS.bad[language]}.csv`, text);
}

const FILE_WORDS = {
  villages: { vi: 'thon', en: 'villages' },
  deadZones: { vi: 'lom-song', en: 'dead-zones' },
  sites: { vi: 'tram', en: 'sites' },
  bad: { vi: 'dong-loi', en: 'bad-rows' },
} as const;
const TEMPLATE_WORDS = { vi: 'mau', en: 'template' } as const;

function handOver(app: FileContext, name: string, text: string): void {
  app.files.download(name, new Blob([text], { type: 'text/csv' }));
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}
