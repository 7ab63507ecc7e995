import { radiusDecides } from '../../core/plan/radiusDecides';
import { modelWords } from '../../i18n/modelWords';
import { useAppState, useWords } from '../AppProvider';
import { Sign, type SignName } from '../Sign';

/** The signs of the map, by colour and shape, with what they mean. */
export function Legend() {
  const { language, page, plan } = useWords();
  const byRadius = useAppState((state) => radiusDecides(state.doc.plan.coverage));
  const illustrative = useAppState((state) => state.doc.plan.illustrative);
  const signs: readonly (readonly [SignName, string])[] = [
    ['dead', page.layers.deadZones],
    ['covered', page.layers.coveredVillages],
    ['once', page.layers.once],
    ['gained', page.layers.gained],
    ['lost', page.layers.lost],
    ['existing', plan.status.existing],
    ['planned', plan.status.planned],
    ['candidate', plan.status.candidate],
    ['retired', plan.status.retired],
  ];
  return (
    <section className="inspector-section">
      <h2>{page.layers.legend}</h2>
      <ul className="legend">
        {signs.map(([name, meaning]) => (
          <li key={name}>
            <Sign name={name} size={18} />
            {meaning}
          </li>
        ))}
        {byRadius && (
          <>
            <li>
              <i className="swatch" data-look="planned" />
              {page.layers.footprintPlanned}
            </li>
            <li>
              <i className="swatch" data-look="candidate" />
              {page.layers.footprintCandidate}
            </li>
          </>
        )}
      </ul>
      {!byRadius && <p className="note">{modelWords(language).noCircles}</p>}
      {illustrative && <p className="note">{plan.illustrativeNote}</p>}
    </section>
  );
}
