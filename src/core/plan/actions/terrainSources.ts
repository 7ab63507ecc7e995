import type { Json, JsonObject } from '../json';
import type { Plan } from '../plan';

/** Where heights that a plan was reckoned with came from, as its list of sources says it. */
export interface TerrainSourceNote {
  readonly dataset: string;
  /** Of the height model. */
  readonly name: string;
  readonly zoom: number;
  /** Day it was fetched, ISO 8601. */
  readonly date: string;
  readonly licence: string;
  readonly url: string;
}

const KIND = 'terrainTiles';

/** Names a source of heights among those of the plan, in place of an earlier note of the same name. */
export function noteTerrainSource(plan: Plan, note: TerrainSourceNote): Plan {
  const said: JsonObject = { kind: KIND, ...note };
  if (plan.sources.some((source) => JSON.stringify(source) === JSON.stringify(said))) return plan;
  return { ...plan, sources: [...withoutNote(plan.sources, note.name), said] };
}

/** Takes the note out again; the very same plan when there is none. */
export function dropTerrainSource(plan: Plan, name: string): Plan {
  const sources = withoutNote(plan.sources, name);
  return sources.length === plan.sources.length ? plan : { ...plan, sources };
}

export function hasTerrainSource({ sources }: Plan, name: string): boolean {
  return withoutNote(sources, name).length < sources.length;
}

function withoutNote(sources: readonly Json[], name: string): readonly Json[] {
  return sources.filter((source) => {
    const { kind, name: said } = (source ?? {}) as JsonObject;
    return kind !== KIND || said !== name;
  });
}
