import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const SOURCE = new URL('../public/plans/quang-ninh.geojson', import.meta.url);
const SERVED_AS = 'plans/quang-ninh.packed.json';

/** Serves the built-in plan by columns, a third of its size, beside the GeoJSON it is made from. */
export function packedBuiltInPlan(): Plugin {
  return {
    name: 'packed-built-in-plan',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: SERVED_AS, source: await packed() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${SERVED_AS}`, async (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(await packed());
      });
    },
  };
}

/** The page's own reader and packer do it: they are loaded the way the page loads them. */
async function packed(): Promise<string> {
  const { readPlan } = await load<typeof import('../src/io/planGeojson/readPlan')>('io/planGeojson/readPlan.ts');
  const { packPlan } = await load<typeof import('../src/io/packedPlan/packPlan')>('io/packedPlan/packPlan.ts');
  const { plan, issues } = readPlan(readFileSync(SOURCE, 'utf8'));
  if (!plan || issues.length > 0) throw new Error(`${SERVED_AS}: the built-in plan does not read without a finding`);
  return JSON.stringify(packPlan(plan));
}

async function load<Module>(path: string): Promise<Module> {
  const file = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  return (await runnerImport<Module>(file, { configFile: false, logLevel: 'silent' })).module;
}
