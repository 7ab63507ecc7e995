import { useMemo, useState } from 'react';
import { flyTo, goTo, hover } from '../../commands/select';
import { findSite } from '../../core/plan/findSite';
import type { Plan } from '../../core/plan/plan';
import type { SharingGain } from '../../core/review/operators/mastSharing';
import { sharingWords } from '../../i18n/sharingWords';
import { Button } from '../../ui/Button';
import { useApp, useWords } from '../AppProvider';
import { useNarrow } from '../useNarrow';
import { useOwnerName } from './useOwnerName';

/** So many masts are listed at first. */
const FIRST_SHOWN = 8;

interface SharingRowsProps {
  readonly plan: Plan;
  readonly gain: SharingGain;
  /** The first so many are tried on the map. */
  readonly triedCount: number;
  readonly label: string;
  /** Tries the first so many on the map. */
  readonly onTry: (count: number) => void;
}

/** The masts in the order they are worth it, what each adds, and what is dead after it. */
export function SharingRows({ plan, gain, triedCount, label, onTry }: SharingRowsProps) {
  const app = useApp();
  const words = useWords();
  const { format, plan: planWords } = words;
  const said = sharingWords(words.language);
  const ownerName = useOwnerName();
  const narrow = useNarrow();
  const [all, setAll] = useState<SharingGain | null>(null);
  const left = useMemo(() => deadAfter(gain), [gain]);
  const rows = all === gain ? gain.masts : gain.masts.slice(0, FIRST_SHOWN);
  /** On a narrow page what is selected would take the place of this list, and with it end the trial. */
  const show = (siteId: string): void => {
    const position = findSite(plan, siteId)?.position;
    if (!narrow) goTo(app, { kind: 'site', id: siteId });
    else if (position) flyTo(app, position);
  };
  return (
    <>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{said.mast}</th>
            {[said.addsVillages, said.addsHouseholds, said.leftVillages].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ siteId, adds }, at) => {
            const site = findSite(plan, siteId);
            const name = site?.name ?? siteId;
            const traits = [
              ownerName(site),
              site && site.status !== 'existing' && planWords.status[site.status].toLowerCase(),
              site?.sharedMast && said.agreed,
            ];
            return (
              <tr
                key={siteId}
                data-site={siteId}
                data-tried={at < triedCount ? '' : undefined}
                onMouseEnter={() => hover(app, { kind: 'site', id: siteId })}
                onMouseLeave={() => hover(app, null)}
              >
                <th scope="row">
                  <div className="shared-mast">
                    <button
                      type="button"
                      className="link"
                      title={said.showTo(name, at + 1)}
                      aria-pressed={triedCount === at + 1}
                      onClick={() => {
                        onTry(at + 1);
                        show(siteId);
                      }}
                    >
                      {name}
                    </button>
                    <span className="small quiet">{traits.filter(Boolean).join(', ')}</span>
                  </div>
                </th>
                <td className="number">{format.signed(adds.villages)}</td>
                <td className="number">{format.signed(adds.households)}</td>
                <td className="number">{format.integer(left[at]!)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length < gain.masts.length && (
        <div className="actions">
          <Button look="plain" onClick={() => setAll(gain)}>
            {said.showMore(gain.masts.length - rows.length)}
          </Button>
        </div>
      )}
    </>
  );
}

function deadAfter({ dead, masts }: SharingGain): number[] {
  let { villages } = dead;
  return masts.map(({ adds }) => (villages -= adds.villages));
}
