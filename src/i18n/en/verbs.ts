import { createFormats } from '../formats';
import type { viVerbs } from '../vi/verbs';

const { integer } = createFormats('en');

type Params = Readonly<Record<string, string | number>>;
const count = (params: Params): number => Number(params.count ?? 1);
const some = (number: number, one: string, many: string): string => `${integer(number)} ${number === 1 ? one : many}`;
const sites = (params: Params): string =>
  count(params) === 1 && params.name ? String(params.name) : some(count(params), 'site', 'sites');

export const enVerbs: typeof viVerbs = {
  undo: 'Undo',
  redo: 'Redo',
  undoStep: (step) => `Undo: ${step}`,
  redoStep: (step) => `Redo: ${step}`,
  search: 'Search or command',
  export: 'Export',
  exportLong: 'Export the plan…',
  open: 'Open a file…',
  save: 'Save the plan',
  newPlan: 'Start a new plan',
  sample: 'Look at the Quảng Ninh plan',
  addSite: 'Add a site on the map',
  addByCoordinates: 'Add a site by coordinates…',
  measure: 'Measure a distance',
  optimise: 'Optimise: where new sites should go',
  drawArea: 'Draw an exclusion area',
  wholePlan: 'Show the whole plan',
  duplicate: 'Duplicate the selected sites',
  remove: 'Delete the selected sites',
  clear: 'Clear the selection, leave what you are doing',
  forward: 'Programme: one site more',
  back: 'Programme: one site back',
  play: 'Play or pause the programme',
  shortcuts: 'Keyboard shortcuts',
  explain: 'Why not as it was opened',
  checks: 'Check the plan',
  unlock: 'Unlock existing sites',
  lock: 'Lock existing sites',
  column: 'Collapse or open the panel',
  filterAny: 'Count any network',
  languageVi: 'Tiếng Việt',
  languageEn: 'English',
  goTab: (tab) => `Show: ${tab}`,
  steps: {
    addSite: (p) => `add ${p.name}`,
    moveSite: (p) => `move ${p.name}`,
    nudgeSite: (p) => `nudge ${sites(p)}`,
    duplicateSite: (p) => `duplicate ${some(count(p), 'site', 'sites')}`,
    removeSites: (p) => `delete ${sites(p)}`,
    editSites: (p) => `edit ${sites(p)}`,
    switchSites: (p) => `switch ${sites(p)} ${Number(p.on) ? 'on' : 'off'}`,
    programme: (p) => `programme to site ${integer(Number(p.position ?? 0))}`,
    statuses: (p) => `${Number(p.on) ? 'count' : 'leave out'} ${p.status} sites`,
    rename: () => 'rename the plan',
    importVillages: (p) => `import ${some(count(p), 'village', 'villages')}`,
    importSites: (p) => `import ${some(count(p), 'site', 'sites')}`,
    addArea: (p) => `add area ${p.name ?? ''}`.trim(),
    editArea: (p) => `edit area ${p.name ?? ''}`.trim(),
    removeArea: (p) => `delete area ${p.name ?? ''}`.trim(),
    settings: () => 'change the coverage settings',
    proposal: (p) => `accept a proposal of ${sites(p)}`,
    review: (p) => `review of ${sites(p)}`,
    mergeReply: (p) => `merge of the reply ${p.name}`,
    conditions: (p) => `change what the optimiser must keep to${p.name ? ` at ${p.name}` : ''}`,
  },
  messages: {
    siteLocked: (p) => `${p.name} is an existing site and locked.`,
    sitesLocked: (p) => `${some(count(p), 'existing site is', 'existing sites are')} locked and left as they were.`,
    sitesRemoved: (p) => `Deleted ${sites(p)}.`,
    planOpened: (p) =>
      `Opened ${p.title}: ${some(Number(p.villages ?? 0), 'village', 'villages')}, ${some(Number(p.sites ?? 0), 'site', 'sites')}.`,
    planExported: (p) => `Exported ${p.name}.`,
    planSaved: (p) => `Saved to ${p.name}.`,
    planNotSaved: (p) => `Could not save ${p.name}.`,
    listExported: (p) => `Exported ${p.name}.`,
    listImported: (p) =>
      `Imported the list: ${integer(Number(p.added ?? 0))} added, ${integer(Number(p.changed ?? 0))} changed.`,
    replyMerged: (p) => `Merged the reply ${p.name}.`,
    replyBroughtNothing: (p) => `${p.name} brings nothing that the open plan does not have.`,
    overlayAdded: (p) => `Added layer ${p.name}.`,
    fileNotOpened: (p) => `Could not open ${p.name}.`,
    fileUnreadable: (p) => `Could not read ${p.name}.`,
    builtInMissing: () => 'Could not load the sample plan.',
    autosaveFailed: () => 'The browser could not keep the draft; save it to a file.',
    cancelled: () => 'Cancelled.',
    copied: (p) => `Copied ${p.text}`,
    notCopied: () => 'The browser does not allow copying.',
    notFound: (p) => `The plan has no ${p.id ?? 'such entry'}.`,
    nothingPasted: () => 'There is no table in what was pasted.',
    backgroundFailed: (p) => `Could not load the base map from ${p.host}.`,
    other: (p) => `Something was left undone (${p.code}).`,
  },
  issues: (errors, others) =>
    [errors > 0 ? some(errors, 'error', 'errors') : '', others > 0 ? some(others, 'remark', 'remarks') : '']
      .filter(Boolean)
      .join(', '),
  seeIssues: 'See the details',
};
