import { useMemo } from 'react';
import { siteLog } from '../../commands/reviewLog';
import { radiusDecides } from '../../core/plan/radiusDecides';
import type { Site } from '../../core/plan/site';
import { copiedCoordinates } from '../../i18n/coordinates';
import { useAppState, useWords } from '../AppProvider';
import { EventLine } from './EventLine';
import { useOperatorName } from './useOperatorName';

const MOST_SHOWN = 5;

/** What the plan knows of the site, and what was said of it so far. */
export function SiteFacts({ site }: { site: Site }) {
  const words = useWords();
  const { fields } = words.inspector;
  const nameOf = useOperatorName();
  const plan = useAppState((state) => state.doc.plan);
  const log = useMemo(() => siteLog(plan, site.id), [plan, site.id]);
  const shownM = radiusDecides(plan.coverage) ? site.radiusM : undefined;
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    [fields.status, words.plan.status[site.status]],
    [fields.operator, site.operator && nameOf(site.operator)],
    [fields.commune, site.commune],
    [fields.coordinates, site.position ? copiedCoordinates(site.position) : words.tables.sites.noPlace],
    [fields.height, site.heightM === undefined ? undefined : `${words.format.integer(site.heightM)} m`],
    [fields.radius, shownM === undefined ? undefined : words.format.distance(shownM)],
    [fields.note, site.note],
  ];
  return (
    <section className="inspector-section">
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name} className="fact">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {log.length > 0 && (
        <ol className="event-list small">
          {log.slice(0, MOST_SHOWN).map((listed, at) => (
            <EventLine key={at} listed={listed} brief />
          ))}
        </ol>
      )}
    </section>
  );
}
