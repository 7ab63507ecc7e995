import { lazy, type ReactNode } from 'react';
import type { DialogName } from '../../state/session';
import { ImportDialog } from '../importing/ImportDialog';
import { CommandPalette } from '../palette/CommandPalette';
import { BackgroundDialog } from './BackgroundDialog';
import { ChecksDialog } from './ChecksDialog';
import { CoordinatesDialog } from './CoordinatesDialog';
import { ExplainDialog } from './ExplainDialog';
import { ExportDialog } from './ExportDialog';
import { SettingsDialog } from './SettingsDialog';
import { ShortcutSheet } from './ShortcutSheet';

const SheetDialog = lazy(async () => ({ default: (await import('../sheet/SheetDialog')).SheetDialog }));
const PictureDialog = lazy(async () => ({ default: (await import('../sheet/PictureDialog')).PictureDialog }));
const RadioDialog = lazy(async () => ({ default: (await import('../radio/RadioDialog')).RadioDialog }));

const SendDialog = lazy(async () => ({ default: (await import('../review/SendDialog')).SendDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('../review/MergeDialog')).MergeDialog }));
const CompareDialog = lazy(async () => ({ default: (await import('../review/CompareDialog')).CompareDialog }));
const ScenarioDialog = lazy(async () => ({ default: (await import('../review/ScenarioDialog')).ScenarioDialog }));
const LogDialog = lazy(async () => ({ default: (await import('../review/LogDialog')).LogDialog }));

export function OpenDialog({ name }: { readonly name: DialogName }): ReactNode {
  const dialogs: Readonly<Record<DialogName, ReactNode>> = {
    palette: <CommandPalette />,
    export: <ExportDialog />,
    sheet: <SheetDialog />,
    mapPicture: <PictureDialog />,
    import: <ImportDialog />,
    shortcuts: <ShortcutSheet />,
    explain: <ExplainDialog />,
    addByCoordinates: <CoordinatesDialog />,
    background: <BackgroundDialog />,
    checks: <ChecksDialog />,
    settings: <SettingsDialog />,
    sendReview: <SendDialog />,
    mergeReply: <MergeDialog />,
    comparePlans: <CompareDialog />,
    eventLog: <LogDialog />,
    scenarios: <ScenarioDialog />,
    radio: <RadioDialog key="radio" tab="model" />,
    terrain: <RadioDialog key="terrain" tab="terrain" />,
    measured: <RadioDialog key="measured" tab="measured" />,
  };
  return dialogs[name];
}
