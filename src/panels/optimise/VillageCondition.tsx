import { mustServePoint, weighVillages } from '../../commands/optimiseConditions';
import { isCountedVillage, type Village } from '../../core/plan/village';
import { Switch } from '../../ui/Switch';
import { useApp } from '../AppProvider';
import { NumberField } from '../inspector/NumberField';
import { useOptimiseWords } from './useOptimise';

const MOST_TIMES = 1_000;

/** How many times the optimiser counts a village; whether it must serve a point. */
export function VillageCondition({ village }: { village: Village }) {
  const app = useApp();
  const { conditions } = useOptimiseWords();
  return (
    <section className="inspector-section" aria-label={conditions.title}>
      <p className="strong">{conditions.title}</p>
      {isCountedVillage(village) ? (
        <>
          <NumberField
            label={conditions.weight}
            unit={conditions.times}
            value={village.priorityWeight}
            placeholder="1"
            min={0}
            max={MOST_TIMES}
            onCommit={(weight) => weighVillages(app, [village.id], weight)}
          />
          <p className="small quiet">{conditions.weightHint}</p>
        </>
      ) : (
        <>
          <div className="row">
            <span className="grow">{conditions.mustServe}</span>
            <Switch
              label={conditions.mustServe}
              checked={village.mustServe === true}
              onChange={(on) => mustServePoint(app, village.id, on)}
            />
          </div>
          <p className="small quiet">{conditions.mustServeHint}</p>
        </>
      )}
    </section>
  );
}
