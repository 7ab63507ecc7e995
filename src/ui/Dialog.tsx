import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { IconButton } from './Button';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Shows no head: the content carries its own. The title still names the dialog. */
  readonly bare?: boolean;
  readonly className?: string;
  /** Stands beside what it is about, which stays in sight: a click there does not close it. */
  readonly docked?: boolean;
  readonly children: ReactNode;
}

/** A native modal: Escape and a click outside close it, focus goes to `data-first` and returns to where it was. */
export function Dialog({ title, closeLabel, onClose, bare, className = '', docked, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed while it still stands in the page: a dialog that is gone gives the focus back to nobody.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={ref}
      className={`dialog ${docked ? 'docked ' : ''}${className}`.trim()}
      aria-labelledby={bare ? undefined : titleId}
      aria-label={bare ? title : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => !docked && event.target === event.currentTarget && onClose()}
    >
      {!bare && (
        <header className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
      )}
      {bare ? (
        children
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <div className="dialog-body" tabIndex={0}>
          {children}
        </div>
      )}
    </dialog>
  );
}
