import type { Area, Plan } from '../plan';

export function addArea(plan: Plan, area: Area): Plan {
  return { ...plan, areas: [...plan.areas, area] };
}

export function removeArea(plan: Plan, areaId: string): Plan {
  return { ...plan, areas: plan.areas.filter((area) => area.id !== areaId) };
}

export function replaceArea(plan: Plan, area: Area): Plan {
  return { ...plan, areas: plan.areas.map((each) => (each.id === area.id ? area : each)) };
}
