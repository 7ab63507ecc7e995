import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

export interface AxeOptions {
  /** Selectors to look at; default: the whole page. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly disableRules?: readonly string[];
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with each breach of WCAG 2.2 A and AA that axe finds: rule, what it means, and where. */
export async function expectAxeClean(page: Page, options: AxeOptions = {}): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ({ include, exclude, disableRules, tags }) => {
      const rules = Object.fromEntries(disableRules.map((rule) => [rule, { enabled: false }]));
      const runner = (globalThis as unknown as { axe: { run(...args: unknown[]): Promise<AxeResults> } }).axe;
      const context = { include: include.length > 0 ? include : [['html']], exclude };
      const { violations } = await runner.run(context, { runOnly: { type: 'tag', values: tags }, rules });
      return violations.map(
        ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((node) => node.html).join('\n  ')}`,
      );
    },
    {
      include: [...(options.include ?? [])],
      exclude: [...(options.exclude ?? [])],
      disableRules: [...(options.disableRules ?? [])],
      tags: TAGS,
    },
  );
  if (found.length > 0) throw new Error(`axe objects to ${found.length} things:\n${found.join('\n')}`);
}
