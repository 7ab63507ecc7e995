import { removeArea, replaceArea } from '../core/plan/actions/setAreas';
import type { Area } from '../core/plan/plan';
import type { AppContext } from './appContext';
import { edit } from './edit';
import { flyTo } from './select';

export function patchArea(app: AppContext, area: Area, patch: Partial<Pick<Area, 'name' | 'areaKind'>>): void {
  edit(app, { code: 'editArea', params: { name: area.name } }, (plan) => replaceArea(plan, { ...area, ...patch }));
}

/** The distance kept around an area, metres; null or 0: none. */
export function setAreaBuffer(app: AppContext, area: Area, bufferM: number | null): void {
  const { bufferM: _, ...bare } = area;
  edit(app, { code: 'editArea', params: { name: area.name } }, (plan) =>
    replaceArea(plan, bufferM ? { ...bare, bufferM } : bare),
  );
}

export function deleteArea(app: AppContext, area: Area): void {
  edit(app, { code: 'removeArea', params: { name: area.name } }, (plan) => removeArea(plan, area.id));
}

export function showArea(app: AppContext, area: Area): void {
  const corner = area.polygons[0]?.[0]?.[0];
  if (corner) flyTo(app, corner);
}
