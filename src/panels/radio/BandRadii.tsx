import type { BandFacts } from '../../commands/radioFacts';
import { useWords } from '../AppProvider';
import { useRadioWords } from './useRadio';

const HATA_ENDS_MHZ = 1500;
const COST_ENDS_MHZ = 2000;
const FORMULA_ENDS_M = 20_000;

/** How far a carrier reaches in each setting of a site, and where the formula no longer knows. */
export function BandRadii({ facts, heightM }: { readonly facts: BandFacts; readonly heightM: number }) {
  const { plan } = useWords();
  const { bands: said, model, ground } = useRadioWords();
  const { freqMHz } = facts.budget;
  const settings = plan.setting as Readonly<Record<string, string>>;
  const formula = freqMHz <= HATA_ENDS_MHZ ? model.formulas.okumuraHata : model.formulas.cost231Hata;
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{said.setting}</th>
            <th scope="col">{ground.title}</th>
            <th scope="col" className="number">
              {said.radius}
            </th>
          </tr>
        </thead>
        <tbody>
          {facts.radii.map(({ setting, environment, radiusM }) => (
            <tr key={setting}>
              <th scope="row">{settings[setting] ?? setting}</th>
              <td>{ground.environments[environment]}</td>
              <td className="number" data-radius={radiusM}>
                {said.distance(radiusM)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        {said.radiiFrom(formula, heightM)}
        {freqMHz > COST_ENDS_MHZ && ` ${said.extrapolated}`}
        {facts.radii.some(({ radiusM }) => radiusM > FORMULA_ENDS_M) && ` ${said.beyond}`}
      </p>
    </>
  );
}
