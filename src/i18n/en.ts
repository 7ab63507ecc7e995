import { enInspector } from './en/inspector';
import { enPage } from './en/page';
import { enPlan } from './en/plan';
import { enTables } from './en/tables';
import { enVerbs } from './en/verbs';
import { createFormats } from './formats';
import type { Words } from './vi';

export const en: Words = {
  language: 'en',
  format: createFormats('en'),
  page: enPage,
  plan: enPlan,
  tables: enTables,
  inspector: enInspector,
  verbs: enVerbs,
};
