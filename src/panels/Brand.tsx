import { useWords } from './AppProvider';

/** A mast and what it does not reach. */
export function Brand() {
  const { page } = useWords();
  return (
    <span className="brand">
      <svg width="22" height="22" viewBox="0 0 22 22" fill="none" aria-hidden="true">
        <path d="M4.5 16a9 9 0 0 1 13 0" stroke="var(--covered)" strokeWidth="2" strokeLinecap="round" />
        <path d="M8 18.5a4.5 4.5 0 0 1 6 0" stroke="var(--covered)" strokeWidth="2" strokeLinecap="round" />
        <path d="m11 2 4.5 4.5L11 11 6.5 6.5Z" fill="var(--dead)" />
      </svg>
      <span className="wide-only">{page.name}</span>
    </span>
  );
}
