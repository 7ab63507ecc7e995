import type { Issue } from '../core/checks/issue';
import { isGeographic, isWgs84 } from '../io/coordinates/crs';
import { fittingSystems } from '../io/table/fittingSystems';
import { readTable } from '../io/table/readTable';
import type { Table, TableGuess, TableReading } from '../io/table/tableTypes';

/**
 * The rows of a table whose coordinates are in `crs`, where they are metres and the file names no system; null: as
 * guessed. Nobody looks over a guess in the shell: where the places show it to be wrong, the table is refused, with
 * the systems that would fit.
 */
export async function readTableInSystem(table: Table, guess: TableGuess, crs: string | null): Promise<TableReading> {
  const isMetres = !isGeographic(guess.crs);
  const isOpen = guess.crsNamed !== true && (isMetres || (crs !== null && isGeographic(crs)));
  const reading = await readTable(table, crs !== null && isOpen ? { ...guess, crs } : guess);
  if (crs !== null) {
    if (isOpen || guess.crs === crs || isWgs84(crs)) return reading;
    return { ...reading, issues: [...reading.issues, { code: 'crs.notUsed', severity: 'notice', value: crs }] };
  }
  if (!isMetres || guess.crsNamed) return reading;
  const issues: Issue[] = [];
  for (const issue of reading.issues) issues.push(await aboutGuess(issue, reading));
  return { ...reading, issues };
}

async function aboutGuess(issue: Issue, { villages, sites }: TableReading): Promise<Issue> {
  const params = { ...issue.params, option: '--crs' };
  if (issue.code === 'crs.converted') return { ...issue, params };
  if (issue.code === 'crs.otherMeridian') return { ...issue, severity: 'error', params };
  if (issue.code !== 'crs.meridianDoubtful') return issue;
  const places = [...villages, ...sites].flatMap(({ value }) => (value.position ? [value.position] : []));
  const systems = (await fittingSystems(places, issue.value ?? '')).join(', ');
  return { ...issue, severity: 'error', params: { ...params, systems } };
}
