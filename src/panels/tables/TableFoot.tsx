import { useWords } from '../AppProvider';

/** How many rows a search left. */
export function TableFoot({ shown, all }: { shown: number; all: number }) {
  const { tables } = useWords();
  if (shown === all) return null;
  return (
    <p className="grid-foot" role="status">
      {tables.shown(shown, all)}
    </p>
  );
}
