import { goTo, hover } from '../../commands/select';
import { findVillage } from '../../core/plan/findVillage';
import type { Dependent } from '../../core/review/explainSite';
import { worthWords } from '../../i18n/worthWords';
import { selectDraft } from '../../state/selectors';
import { useApp, useAppState, useWords } from '../AppProvider';

const MOST_SHOWN = 6;

interface DependentListProps {
  readonly title: string;
  readonly label: string;
  readonly villageIds: readonly string[];
  /** What is next to serving each; null: not asked yet. */
  readonly dependents: readonly Dependent[] | null;
}

/** The villages that one site alone serves, most households first, and how far the next signal is. */
export function DependentList({ title, label, villageIds, dependents }: DependentListProps) {
  const app = useApp();
  const { inspector, plan: planWords, language } = useWords();
  const said = worthWords(language);
  const plan = useAppState(selectDraft);
  const known = new Map(dependents?.map((each) => [each.villageId, each]));
  const villages = villageIds
    .map((id) => ({ id, name: id, ...findVillage(plan, id) }))
    .sort((a, b) => (b.households ?? 0) - (a.households ?? 0) || (a.id < b.id ? -1 : 1));
  return (
    <div>
      <p className="small quiet">{title}</p>
      <ul className="lines" aria-label={label}>
        {villages.slice(0, MOST_SHOWN).map(({ id, name, households }) => {
          const ref = { kind: 'village', id } as const;
          const next = known.get(id);
          return (
            <li
              key={id}
              className="dependent"
              onMouseEnter={() => hover(app, ref)}
              onMouseLeave={() => hover(app, null)}
            >
              <button type="button" className="clip" onClick={() => goTo(app, ref)}>
                {name}
              </button>
              <span>{households !== undefined && planWords.households(households)}</span>
              {next && <span className="small quiet">{lack(next)}</span>}
            </li>
          );
        })}
        {villages.length > MOST_SHOWN && (
          <li className="quiet">{inspector.village.more(villages.length - MOST_SHOWN)}</li>
        )}
      </ul>
    </div>
  );

  function lack({ missingM, missingDb }: Dependent): string {
    if (missingDb !== null) return said.missingDb(missingDb);
    return missingM === null ? said.noOther : said.missingM(missingM);
  }
}
