import { createFormats } from './formats';
import { viInspector } from './vi/inspector';
import { viPage } from './vi/page';
import { viPlan } from './vi/plan';
import { viTables } from './vi/tables';
import { viVerbs } from './vi/verbs';

/** The Vietnamese words are the source; every other language has the same keys. */
export const vi = {
  language: 'vi' as 'vi' | 'en',
  format: createFormats('vi'),
  page: viPage,
  plan: viPlan,
  tables: viTables,
  inspector: viInspector,
  verbs: viVerbs,
};

export type Words = typeof vi;
