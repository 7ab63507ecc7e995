import type { Dbm } from '../units';

/** Classes of level as drive tests bin them, best first. Planning assumptions, no legal limit. */
export const LEVEL_CLASSES = [
  { key: 'indoor', atLeastDbm: -85 },
  { key: 'good', atLeastDbm: -95 },
  { key: 'fair', atLeastDbm: -105 },
  { key: 'covered', atLeastDbm: -110 },
  { key: 'weak', atLeastDbm: -115 },
  { key: 'edge', atLeastDbm: -120 },
] as const;
export type LevelClass = (typeof LEVEL_CLASSES)[number]['key'] | 'none';

export function levelClass(levelDbm: Dbm): LevelClass {
  return LEVEL_CLASSES.find(({ atLeastDbm }) => levelDbm >= atLeastDbm)?.key ?? 'none';
}
