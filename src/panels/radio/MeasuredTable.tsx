import type { FitQuality } from '../../core/radio/calibration';
import type { MeasuredComparison } from '../../state/measurements';
import { useAppState, useWords } from '../AppProvider';
import { useRadioWords } from './useRadio';

const MOST_SITES = 8;

/** Bias and RMSE of the model, in all and site by site. */
export function MeasuredTable({ comparison }: { readonly comparison: MeasuredComparison }) {
  const { format } = useWords();
  const { measured: said } = useRadioWords();
  const sites = useAppState((state) => state.doc.plan.sites);
  const names = new Map(sites.map(({ id, name }) => [id, name]));
  const row = (key: string, name: string, { points, biasDb, rmseDb }: FitQuality, total = false) => (
    <tr key={key} data-total={total ? '' : undefined}>
      <th scope="row">{name}</th>
      <td className="number">{format.integer(points)}</td>
      <td className="number">{said.biasValue(biasDb)}</td>
      <td className="number">{said.rmseValue(rmseDb)}</td>
    </tr>
  );
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{said.site}</th>
            {[said.count, said.bias, said.rmse].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row('', said.all, comparison.total, true)}
          {comparison.sites
            .slice(0, MOST_SITES)
            .map((site) => row(site.siteId, names.get(site.siteId) ?? site.siteId, site))}
        </tbody>
      </table>
      <p className="small quiet">
        {said.biasNote} {comparison.sites.length > MOST_SITES && `${said.more(comparison.sites.length - MOST_SITES)}. `}
        {comparison.unmatched > 0 && said.unmatched(comparison.unmatched)}
      </p>
    </>
  );
}
