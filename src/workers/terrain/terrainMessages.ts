import type { Terrain } from '../../core/terrain/terrain';
import type { TerrainAnswer, TerrainTask } from './terrainTask';

export type ToTerrain =
  /** The ground of all tasks that follow. */
  { readonly type: 'terrain'; readonly terrain: Terrain } | { readonly type: 'task'; readonly task: TerrainTask };

export type FromTerrain =
  | { readonly type: 'done'; readonly answer: TerrainAnswer }
  | { readonly type: 'failed'; readonly reason: string };

/** One thread that does one task at a time. */
export interface TerrainThread {
  tell(message: ToTerrain): void;
  onAnswer: ((answer: FromTerrain) => void) | null;
  end(): void;
}
