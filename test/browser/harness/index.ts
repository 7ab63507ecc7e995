export { openStage, type Stage } from './browser';
export { type AxeOptions, expectAxeClean } from './expectAxeClean';
export type { Faults } from './faults';
export { type Downloaded, type DroppedFile, download, downloadText, openPlanFile } from './files';
export { kpi, waitForKpi } from './kpi';
export { type App, type OpenAppOptions, openApp } from './openApp';
export { openAppWith } from './openAppWith';
