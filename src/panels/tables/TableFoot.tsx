import { useWords } from '../AppProvider';

export function TableFoot({ shown, all }: { shown: number; all: number }) {
  const { tables } = useWords();
  return (
    <p className="grid-foot" role="status">
      {tables.shown(shown, all)}
    </p>
  );
}
