import { expect, it } from 'vitest';
import { readCsv } from '../../src/io/csv/readCsv';
import { guessTable } from '../../src/io/table/guessTable';
import { readTable } from '../../src/io/table/readTable';

const far = (count: number) =>
  `id,name,lat,lon\n${Array.from({ length: count }, (_, i) => `v${i},V${i},60.${i + 10},20.5`).join('\n')}\n`;

async function findings(text: string) {
  const { table } = readCsv(text);
  const reading = await readTable(table!, guessTable(table!));
  return reading.issues.filter((issue) => issue.code === 'place.outsideVietnam');
}

it('places outside Vietnam are named one by one while they may be slips', async () => {
  expect(await findings(far(3))).toMatchObject([{ row: 2, severity: 'warning' }, { row: 3 }, { row: 4 }]);
});

it('and said once for a list from elsewhere', async () => {
  expect(await findings(far(40))).toMatchObject([{ row: 2, severity: 'notice', params: { count: 40 } }]);
});
