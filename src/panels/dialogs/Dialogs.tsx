import { Suspense } from 'react';
import { useAppState } from '../AppProvider';
import { OpenDialog } from '../later';

/** The one open dialog. */
export function Dialogs() {
  const open = useAppState((state) => state.session.dialog);
  if (open === null) return null;
  return (
    <Suspense>
      <OpenDialog name={open} />
    </Suspense>
  );
}
