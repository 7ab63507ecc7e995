import type { DecisionSheet } from '../../commands/decisionSheet';
import { useApp, useWords } from '../AppProvider';
import type { Paper, Turn } from './paperSize';
import { SheetFront } from './SheetFront';
import { SheetNotes } from './SheetNotes';
import { SheetSites } from './SheetSites';
import { SheetGained, SheetLeft } from './SheetVillages';
import type { SheetMap } from './useSheetMap';

export interface SheetProps {
  readonly sheet: DecisionSheet;
}

export interface SheetListProps extends SheetProps {
  readonly mostRows: number;
}

interface SheetPaperProps extends SheetListProps {
  readonly map: SheetMap;
  readonly paper: Paper;
  readonly turn: Turn;
}

/** The sheet itself: a first page to decide by, then the lists it rests on. */
export function SheetPaper({ sheet, map, paper, turn, mostRows }: SheetPaperProps) {
  const app = useApp();
  const { language } = useWords();
  return (
    <article
      className="sheet-paper"
      lang={language}
      data-page={`${paper}-${turn}`}
      data-turn={turn}
      data-illustrative={sheet.plan.illustrative ? '' : undefined}
    >
      <SheetFront sheet={sheet} map={map} date={app.now()} />
      <div className="sheet-page">
        <SheetSites sheet={sheet} mostRows={mostRows} />
        <SheetGained sheet={sheet} mostRows={mostRows} />
        <SheetLeft sheet={sheet} mostRows={mostRows} />
        <SheetNotes sheet={sheet} />
      </div>
    </article>
  );
}
