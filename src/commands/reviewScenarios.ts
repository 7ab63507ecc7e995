import { NO_HISTORY } from '../core/plan/history';
import type { Plan } from '../core/plan/plan';
import type { Scenario } from '../core/review/scenario';
import { type KeptScenario, NO_SCENARIOS, type ScenarioSession, scenarioStoreOf } from '../state/reviewScenarios';
import { NOTHING_SELECTED } from '../state/session';
import type { AppContext } from './appContext';
import { barePlanFile } from './barePlanFile';
import { fileStem } from './exportFiles';
import type { FileContext } from './fileContext';
import { sentVersions } from './reviewVersions';
import { say } from './say';

/** The variants of the open plan; none when they belong to another. */
export function scenariosOf(app: AppContext): ScenarioSession {
  const session = scenarioStoreOf(app.store).getState();
  return session.planId === app.store.getState().doc.plan.planId ? session : NO_SCENARIOS;
}

/** Brings back the variants kept for this plan in the browser, when the page has none of its own. */
export async function recallScenarios(app: AppContext): Promise<void> {
  const { planId } = app.store.getState().doc.plan;
  if (scenariosOf(app).planId === planId) return;
  const kept = await (await sentVersions()).scenariosOf(planId);
  if (app.store.getState().doc.plan.planId !== planId || scenariosOf(app).planId === planId) return;
  set(app, { planId, scenarios: kept.map((each) => ({ ...each, history: NO_HISTORY })), openId: null, removed: null });
}

/** Goes on with a variant of this name; the plan as it was until now stays under `mainName` or its own name. */
export function saveScenario(app: AppContext, name: string, mainName: string): void {
  const trimmed = name.trim();
  if (trimmed === '') return;
  const { plan, history } = app.store.getState().doc;
  const id = app.newId();
  const added = { id, name: trimmed, plan, history };
  set(app, { planId: plan.planId, scenarios: [...leftBehind(app, mainName), added], openId: id, removed: null });
}

/** Leaves the open variant as it is and goes on with another, each with its own history. */
export function openScenario(app: AppContext, id: string, mainName: string): void {
  const { scenarios, openId } = scenariosOf(app);
  const next = scenarios.find((each) => each.id === id);
  if (!next || id === openId) return;
  const { planId } = app.store.getState().doc.plan;
  set(app, { planId, scenarios: leftBehind(app, mainName), openId: id, removed: null });
  app.store.setState(({ doc, session }) => ({
    doc: { ...doc, plan: next.plan, history: next.history },
    session: { ...session, gesture: null, playing: false, selection: NOTHING_SELECTED, hover: null },
  }));
}

/** All variants, the open one as it is now: that is how it is left. */
function leftBehind(app: AppContext, mainName: string): KeptScenario[] {
  const { scenarios, openId } = scenariosOf(app);
  const { plan, history } = app.store.getState().doc;
  if (openId === null) return [...scenarios, { id: app.newId(), name: mainName, plan, history }];
  return scenarios.map((each) => (each.id === openId ? { ...each, plan, history } : each));
}

export function renameScenario(app: AppContext, id: string, name: string): void {
  const trimmed = name.trim();
  const session = scenariosOf(app);
  if (trimmed === '') return;
  set(app, {
    ...session,
    scenarios: session.scenarios.map((each) => (each.id === id ? { ...each, name: trimmed } : each)),
  });
}

/** Takes a variant out; the open one stays. */
export function removeScenario(app: AppContext, id: string): void {
  const session = scenariosOf(app);
  const removed = session.scenarios.find((each) => each.id === id);
  if (!removed || id === session.openId) return;
  set(app, { ...session, scenarios: session.scenarios.filter((each) => each !== removed), removed });
}

export function bringScenarioBack(app: AppContext): void {
  const session = scenariosOf(app);
  if (session.removed) set(app, { ...session, scenarios: [...session.scenarios, session.removed], removed: null });
}

/** The variants by name, the open one as it is on screen without its gesture. */
export function variantsOf(
  { scenarios, openId }: ScenarioSession,
  plan: Plan,
  mainName: string,
): Pick<Scenario, 'id' | 'name' | 'plan'>[] {
  if (openId === null) return [{ id: '', name: mainName, plan }, ...scenarios];
  return scenarios.map((each) => (each.id === openId ? { ...each, plan } : each));
}

/** Hands a variant over as a plan file of its own, its name in the title. */
export async function exportScenario(app: FileContext, id: string): Promise<void> {
  const { scenarios, openId } = scenariosOf(app);
  const scenario = scenarios.find((each) => each.id === id);
  if (!scenario) return;
  const { plan: open } = app.store.getState().doc;
  const kept = id === openId ? open : scenario.plan;
  const plan: Plan = { ...kept, title: `${kept.title} (${scenario.name})` };
  const name = `${fileStem(plan.title)}.geojson`;
  const content = await barePlanFile(app, plan);
  if (!content) return;
  app.files.download(name, content);
  say(app, { tone: 'info', code: 'listExported', params: { name } });
}

/** Kept in the browser without their histories, so that they outlive the page. */
function set(app: AppContext, session: ScenarioSession): void {
  scenarioStoreOf(app.store).setState(session);
  const { planId, scenarios } = session;
  if (planId === null) return;
  const kept = scenarios.map(({ id, name, plan }) => ({ id, name, plan }));
  void sentVersions().then((store) => store.keepScenarios(planId, kept));
}
