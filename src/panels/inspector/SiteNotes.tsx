import { findSite } from '../../core/plan/findSite';
import { selectDraft } from '../../state/selectors';
import { useAppState } from '../AppProvider';
import { RefList } from './RefList';

interface SiteNotesProps {
  readonly label: string;
  readonly refs: readonly { readonly siteId: string; readonly note: string }[];
}

/** Sites by name under a heading, each with what is to be said of it. */
export function SiteNotes({ label, refs }: SiteNotesProps) {
  const plan = useAppState(selectDraft);
  return (
    <div>
      <p className="small quiet">{label}</p>
      <RefList
        label={label}
        refs={refs.map(({ siteId, note }) => ({
          kind: 'site',
          id: siteId,
          name: findSite(plan, siteId)?.name ?? siteId,
          note,
        }))}
      />
    </div>
  );
}
