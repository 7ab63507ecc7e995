import type { LevelSurvey } from '../../core/coverage/levels/levelTile';
import { tileSurveyor } from '../../core/coverage/levels/tileSurveyor';
import type { Terrain } from '../../core/terrain/terrain';
import type { FromTerrain, ToTerrain } from './terrainMessages';
import { doTerrainTask, type TerrainAnswer, type TerrainTask } from './terrainTask';

/** What a thread does with each message: keeps the ground and the survey it was told, answers every task and no other. */
export function terrainHand(): (message: ToTerrain) => FromTerrain | null {
  let terrain: Terrain | null = null;
  let survey: LevelSurvey | null = null;
  let surveyor: ReturnType<typeof tileSurveyor> | null = null;
  const answer = (task: TerrainTask): TerrainAnswer => {
    if (!terrain) throw new Error('no terrain');
    if (survey) surveyor ??= tileSurveyor(terrain, survey);
    return doTerrainTask(terrain, task, surveyor);
  };
  return (message) => {
    if (message.type === 'task') {
      try {
        return { type: 'done', answer: answer(message.task) };
      } catch (reason) {
        return { type: 'failed', reason: reason instanceof Error ? reason.message : String(reason) };
      }
    }
    surveyor = null;
    if (message.type === 'survey') survey = message.survey;
    else [terrain, survey] = [message.terrain, null];
    return null;
  };
}
