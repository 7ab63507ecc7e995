import { gainedVillages } from '../../commands/optimiseGains';
import { tickSites } from '../../commands/proposal';
import { goTo, hover } from '../../commands/select';
import type { BuildStep } from '../../core/optimise/buildOrder';
import type { Found } from '../../state/optimise';
import { Icon } from '../../ui/icons/Icon';
import { useApp, useAppState, useWords } from '../AppProvider';
import { RefList } from '../inspector/RefList';
import { useOptimiseWords } from './useOptimise';
import { useSiteName } from './useSiteName';

interface BuildRowProps {
  readonly found: Found;
  readonly step: BuildStep;
  readonly number: number;
  /** Villages served with this site and those before it. */
  readonly total: number;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** One site of the proposal; opened, the villages that it adds. */
export function BuildRow({ found, step, number, total, open, onOpen }: BuildRowProps) {
  const app = useApp();
  const { format, plan } = useWords();
  const { result, amount } = useOptimiseWords();
  const nameOf = useSiteName();
  const { siteId, addsVillages, addsHouseholds, costVnd, phase } = step;
  const ref = { kind: 'site', id: siteId } as const;
  const lit = useAppState(({ session }) => session.hover?.kind === 'site' && session.hover.id === siteId);
  const name = nameOf(siteId);
  const isNew = found.answer.newSites.some(({ id }) => id === siteId);
  const phases = found.answer.order.at(-1)?.phase ?? 1;
  const notes = [
    costVnd === null ? result.noCost : amount.money(costVnd),
    phases > 1 ? result.phase(phase) : '',
    isNew ? result.isNew : '',
  ];
  return (
    <tbody data-lit={lit ? '' : undefined} onMouseEnter={() => hover(app, ref)} onMouseLeave={() => hover(app, null)}>
      <tr data-id={siteId}>
        <td>
          <input
            type="checkbox"
            className="check"
            aria-label={result.tick(name)}
            checked={found.ticked.includes(siteId)}
            onChange={(event) => tickSites(app, [siteId], event.target.checked)}
          />
        </td>
        <th scope="row">
          <button type="button" className="build-name" onClick={() => goTo(app, ref)} onFocus={() => hover(app, ref)}>
            <b>{format.integer(number)}</b> <span>{name}</span>
          </button>
          <span className="small quiet">{notes.filter(Boolean).join(', ')}</span>
        </th>
        <td>
          <button type="button" className="build-more" aria-expanded={open} onClick={onOpen}>
            +{format.integer(addsVillages)}
            <span className="unseen">{result.expand(name)}</span>
            <Icon name={open ? 'up' : 'down'} size={12} />
          </button>
        </td>
        <td>+{format.integer(addsHouseholds)}</td>
        <td>{format.integer(total)}</td>
      </tr>
      {open && (
        <tr>
          <td />
          <td colSpan={4}>
            <RefList
              label={result.gained(name)}
              refs={(gainedVillages(found).get(siteId) ?? []).map(({ id, name: village, households }) => ({
                kind: 'village' as const,
                id,
                name: village,
                note: households === undefined ? '' : plan.households(households),
              }))}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
