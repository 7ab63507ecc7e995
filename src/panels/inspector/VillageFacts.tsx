import type { Village } from '../../core/plan/village';
import { copiedCoordinates } from '../../i18n/coordinates';
import { Button } from '../../ui/Button';
import { useWords } from '../AppProvider';
import { useCopy } from '../useCopy';

export function VillageFacts({ village }: { village: Village }) {
  const { inspector, plan, format, tables } = useWords();
  const copy = useCopy();
  const said = inspector.village;
  const yesNo = (value: boolean | undefined): string | undefined =>
    value === undefined ? undefined : value ? said.yes : said.no;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [said.households, village.households === undefined ? tables.villages.unknown : format.integer(village.households)],
    [said.population, village.population === undefined ? undefined : format.integer(village.population)],
    [said.kind, village.demandKind && plan.demand[village.demandKind]],
    [said.commune, village.commune],
    [said.formerCommune, village.formerCommune],
    [said.formerDistrict, village.formerDistrict],
    [said.hardship, yesNo(village.hardship)],
    [said.gridPower, yesNo(village.gridPower)],
    [said.mustServe, yesNo(village.mustServe)],
    [inspector.fields.posSource, village.posSource && plan.posSource[village.posSource]],
    [said.coordinates, copiedCoordinates(village.position)],
  ];
  return (
    <section className="inspector-section">
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === undefined ? null : (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="actions">
        <Button icon="copy" onClick={() => copy(copiedCoordinates(village.position))}>
          {inspector.copy}
        </Button>
      </div>
    </section>
  );
}
