import { useEffect, useRef, useState } from 'react';
import { previewSharing, type SharedMasts } from '../../commands/sharingPreview';
import { useApp } from '../AppProvider';

interface SharingPreview {
  /** What the map tries now; null: nothing. */
  readonly shown: SharedMasts | null;
  readonly show: (shared: SharedMasts) => void;
  readonly end: () => void;
}

/** Masts tried on the map from this panel; it ends with the panel. */
export function useSharingPreview(): SharingPreview {
  const app = useApp();
  const [shown, setShown] = useState<SharedMasts | null>(null);
  const running = useRef<(() => void) | null>(null);
  const end = (): void => {
    running.current?.();
    running.current = null;
  };
  const show = (shared: SharedMasts): void => {
    end();
    setShown(shared);
    running.current = previewSharing(app, shared, () => setShown(null));
  };
  useEffect(() => () => running.current?.(), []);
  return { shown, show, end };
}
