import { writeFootprint } from '../io/planGeojson/writeFootprint';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { say } from './say';

/** Hands the area that the raster on the map serves over as GeoJSON, with its model and threshold. */
export function exportRasterFootprint(app: FileContext): void {
  const { raster } = app.store.getState().session;
  if (!raster?.found) return;
  const { plan, model, siteId, terrain, footprint, cellM, reachM } = raster.found;
  const stem = fileStem(siteId === null ? plan.title : `${plan.title} ${siteId}`);
  const name = `${stem}${app.store.getState().session.language === 'vi' ? '-vung-phu-mo-hinh' : '-modelled-coverage'}.geojson`;
  const settings = { ...plan.coverage, model };
  const text = writeFootprint(plan, siteId, footprint, { settings, terrain, cellM, reachM, formulaShare: 0 });
  app.files.download(name, new Blob([text], { type: 'application/geo+json' }));
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}
