import type { AppContext } from '../commands/appContext';
import { cancelGesture } from '../commands/drag';
import { deleteSites, duplicateSites } from '../commands/editSites';
import { goToProgramme, playProgramme, stopPlaying } from '../commands/programme';
import { select, showWholePlan } from '../commands/select';
import { redo, undo } from '../commands/undo';
import { openDialog, setMode, setTab, toggleColumn } from '../commands/view';
import { programmeOf, programmePosition } from '../core/plan/programme';
import type { Words } from '../i18n/words';
import { playStep } from './playStep';
import type { Verbs } from './verbs';

export type ShortcutGroup = 'plan' | 'edit' | 'programme' | 'view';

interface Doing {
  readonly app: AppContext;
  readonly verbs: Verbs;
  readonly words: Words;
}

export interface Shortcut {
  /** The key of its name among the words of the verbs. */
  readonly name: {
    [Key in keyof Words['verbs']]: Words['verbs'][Key] extends string ? Key : never;
  }[keyof Words['verbs']];
  readonly group: ShortcutGroup;
  /** As `KeyboardEvent.key`, lower case for letters; with `Shift+` in front where it takes Shift besides Ctrl. */
  readonly keys: readonly string[];
  readonly ctrl?: boolean;
  readonly act: (doing: Doing) => void;
}

/** Every shortcut of the page, once: what the keyboard does and what the sheet and the palette say. */
export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'undo', group: 'edit', keys: ['z'], ctrl: true, act: ({ app }) => undo(app) },
  { name: 'redo', group: 'edit', keys: ['y', 'Shift+z'], ctrl: true, act: ({ app }) => redo(app) },
  { name: 'search', group: 'view', keys: ['k'], ctrl: true, act: ({ app }) => openDialog(app, 'palette') },
  { name: 'save', group: 'plan', keys: ['s'], ctrl: true, act: ({ verbs }) => verbs.savePlan() },
  { name: 'open', group: 'plan', keys: ['o'], ctrl: true, act: ({ verbs }) => verbs.openFilePicker() },
  { name: 'exportLong', group: 'plan', keys: ['e'], ctrl: true, act: ({ app }) => openDialog(app, 'export') },
  { name: 'addSite', group: 'edit', keys: ['a'], act: ({ app }) => setMode(app, 'addSite') },
  { name: 'measure', group: 'view', keys: ['m'], act: ({ app }) => setMode(app, 'measure') },
  { name: 'optimise', group: 'view', keys: ['o'], act: ({ app }) => setTab(app, 'optimise') },
  { name: 'duplicate', group: 'edit', keys: ['d'], ctrl: true, act: duplicateSelected },
  { name: 'remove', group: 'edit', keys: ['Delete'], act: ({ app }) => deleteSites(app, selectedSites(app)) },
  { name: 'clear', group: 'edit', keys: ['Escape'], act: ({ app }) => leave(app) },
  { name: 'back', group: 'programme', keys: ['['], act: ({ app }) => stepProgramme(app, -1) },
  { name: 'forward', group: 'programme', keys: [']'], act: ({ app }) => stepProgramme(app, 1) },
  { name: 'play', group: 'programme', keys: [' '], act: ({ app }) => playOrPause(app) },
  { name: 'wholePlan', group: 'view', keys: ['0'], act: ({ app }) => showWholePlan(app) },
  { name: 'column', group: 'view', keys: ['b'], ctrl: true, act: ({ app }) => toggleColumn(app) },
  { name: 'shortcuts', group: 'view', keys: ['?'], act: ({ app }) => openDialog(app, 'shortcuts') },
];

export function selectedSites(app: AppContext): readonly string[] {
  const { kind, ids } = app.store.getState().session.selection;
  return kind === 'site' ? ids : [];
}

export function stepProgramme(app: AppContext, step: 1 | -1): void {
  const { plan } = app.store.getState().doc;
  const programme = programmeOf(plan);
  const end = programme.planned.length + programme.candidates.length;
  const to = (programmePosition(plan, programme) ?? 0) + step;
  if (to >= 0 && to <= end) goToProgramme(app, to);
}

export function playOrPause(app: AppContext): void {
  if (app.store.getState().session.playing) stopPlaying(app);
  else void playProgramme(app, playStep);
}

function duplicateSelected({ app, words }: Doing): void {
  duplicateSites(app, selectedSites(app), words.page.copyOf);
}

/** One thing at a time: the gesture, then the mode, then the selection. */
function leave(app: AppContext): void {
  const { gesture, mode, selection } = app.store.getState().session;
  if (gesture) cancelGesture(app);
  else if (mode !== 'browse') setMode(app, 'browse');
  else if (selection.ids.length > 0) select(app, null);
}
