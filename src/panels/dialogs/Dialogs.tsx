import type { ReactNode } from 'react';
import type { DialogName } from '../../state/session';
import { useAppState } from '../AppProvider';
import { ImportDialog } from '../importing/ImportDialog';
import { CommandPalette } from '../palette/CommandPalette';
import { BackgroundDialog } from './BackgroundDialog';
import { ChecksDialog } from './ChecksDialog';
import { CoordinatesDialog } from './CoordinatesDialog';
import { ExplainDialog } from './ExplainDialog';
import { ExportDialog } from './ExportDialog';
import { SettingsDialog } from './SettingsDialog';
import { ShortcutSheet } from './ShortcutSheet';

/** The one open dialog. */
export function Dialogs() {
  const open = useAppState((state) => state.session.dialog);
  if (open === null) return null;
  return dialogOf(open);
}

function dialogOf(name: DialogName): ReactNode {
  const dialogs: Readonly<Record<DialogName, ReactNode>> = {
    palette: <CommandPalette />,
    export: <ExportDialog />,
    import: <ImportDialog />,
    shortcuts: <ShortcutSheet />,
    explain: <ExplainDialog />,
    addByCoordinates: <CoordinatesDialog />,
    background: <BackgroundDialog />,
    checks: <ChecksDialog />,
    settings: <SettingsDialog />,
  };
  return dialogs[name];
}
