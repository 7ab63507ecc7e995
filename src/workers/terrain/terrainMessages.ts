import type { LevelSurvey } from '../../core/coverage/levels/levelTile';
import type { Terrain } from '../../core/terrain/terrain';
import type { TerrainAnswer, TerrainTask } from './terrainTask';

export type ToTerrain =
  /** The ground of all tasks that follow. */
  | { readonly type: 'terrain'; readonly terrain: Terrain }
  /** The sites of all tiles that follow, over this ground. */
  | { readonly type: 'survey'; readonly survey: LevelSurvey }
  | { readonly type: 'task'; readonly task: TerrainTask };

export type FromTerrain =
  | { readonly type: 'done'; readonly answer: TerrainAnswer }
  /** `lost`: the thread itself, not only its task. */
  | { readonly type: 'failed'; readonly reason: string; readonly lost?: true };

/** One thread that does one task at a time. */
export interface TerrainThread {
  tell(message: ToTerrain): void;
  onAnswer: ((answer: FromTerrain) => void) | null;
  end(): void;
}
