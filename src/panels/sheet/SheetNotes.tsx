import type { Json } from '../../core/plan/json';
import type { Plan } from '../../core/plan/plan';
import { radiusDecides } from '../../core/plan/radiusDecides';
import { modelWords } from '../../i18n/modelWords';
import { sheetWords } from '../../i18n/sheetWords';
import type { Words } from '../../i18n/words';
import { sitesInForce } from '../../state/sitesInForce';
import { useWords } from '../AppProvider';
import { operatorName } from '../operators';
import type { SheetProps } from './SheetPaper';

/** What the numbers rest on, where the data come from, and room to sign. */
export function SheetNotes({ sheet }: SheetProps) {
  const words = useWords();
  const said = sheetWords(words.language);
  const { plan, hash } = sheet;
  const sources = plan.sources.map(sourceText).filter((text) => text !== '');
  return (
    <div className="sheet-notes">
      <section className="sheet-section">
        <h3>
          {said.assumptions.title}
          {plan.illustrative && <span className="sheet-mark">{said.mark}</span>}
        </h3>
        <ul>
          {assumptions(sheet, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <section className="sheet-section">
        <h3>{said.provenance.title}</h3>
        <ul>
          {sources.length === 0 && <li>{said.provenance.none}</li>}
          {sources.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{said.provenance.plan(plan.planId, plan.updatedAt)}</li>
          <li>
            {said.provenance.hash}: <code>{hash}</code>
          </li>
          <li>{said.provenance.made}</li>
        </ul>
      </section>
      <div className="sheet-sign">
        {[said.sign.author, said.sign.decision].map((who) => (
          <p key={who}>
            <b>{who}</b>
            <span>{said.sign.hint}</span>
          </p>
        ))}
      </div>
    </div>
  );
}

function assumptions({ plan, filter }: SheetProps['sheet'], { format, plan: words, language }: Words): string[] {
  const { assumptions: said } = sheetWords(language);
  const { activeStatuses, switchedOff, model } = plan.coverage;
  const { active } = sitesInForce(plan.sites, plan.coverage);
  const counted = plan.sites.filter((_, at) => active[at] === 1);
  const own = counted.filter(({ radiusM }) => radiusM !== undefined).length;
  const off = new Set(switchedOff);
  const offCount = plan.sites.filter(({ id, status }) => off.has(id) && activeStatuses.includes(status)).length;
  const only = [
    filter.operator && operatorName(filter.operator),
    filter.technology && said.technology(filter.technology),
  ].filter(Boolean);
  const byRadius = [
    said.model,
    said.ownRadii(own, counted.length),
    ...(own < counted.length ? [said.defaults(defaultRadii(plan, format, words, said.otherwise))] : []),
  ];
  return [
    ...(radiusDecides(plan.coverage) ? byRadius : [modelWords(language).about[model]]),
    said.statuses(activeStatuses.map((status) => words.status[status].toLowerCase()).join(', ')),
    ...(offCount > 0 ? [said.switchedOff(offCount)] : []),
    only.length > 0 ? said.filtered(only.join(', ')) : said.anyMobile,
    said.counted,
  ];
}

function defaultRadii({ coverage }: Plan, format: Words['format'], words: Words['plan'], otherwise: string): string {
  const settings: Readonly<Record<string, string>> = words.setting;
  const table = Object.entries(coverage.defaultRadiiM ?? {}).map(([key, metres]) => {
    const [technology, setting] = key.split('/');
    const where = setting ? ` ${(settings[setting] ?? setting).toLowerCase()}` : '';
    return `${technology}${where} ${format.distance(metres)}`;
  });
  return [...table, `${otherwise} ${format.distance(coverage.defaultRadiusM)}`].join(', ');
}

/** Sources are written freely: the members people use, in reading order. */
function sourceText(source: Json): string {
  if (typeof source === 'string') return source;
  if (source === null || typeof source !== 'object' || Array.isArray(source)) return '';
  const members = new Map(Object.entries(source));
  return ['dataset', 'title', 'name', 'date', 'licence', 'license', 'url']
    .map((key) => members.get(key))
    .filter((value) => typeof value === 'string' && value !== '')
    .join('; ');
}
