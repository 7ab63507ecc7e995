import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { packPlan } from '../src/io/packedPlan/packPlan';
import { readPlan } from '../src/io/planGeojson/readPlan';

const SOURCE = new URL('../public/plans/quang-ninh.geojson', import.meta.url);
const SERVED_AS = 'plans/quang-ninh.packed.json';

/** Serves the built-in plan by columns, a third of its size, beside the GeoJSON it is made from. */
export function packedBuiltInPlan(): Plugin {
  const packed = (): string => {
    const { plan, issues } = readPlan(readFileSync(SOURCE, 'utf8'));
    if (!plan || issues.length > 0) throw new Error(`${SERVED_AS}: the built-in plan does not read without a finding`);
    return JSON.stringify(packPlan(plan));
  };
  return {
    name: 'packed-built-in-plan',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: SERVED_AS, source: packed() });
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${SERVED_AS}`, (_request, response) => {
        response.setHeader('Content-Type', 'application/json');
        response.end(packed());
      });
    },
  };
}
