import { askAbout, type OptimiseAsk } from '../core/optimise/ask';
import { type CurvePoint, coverageCurve } from '../core/optimise/curve';
import { type OptimiseRun, optimisePrepared } from '../core/optimise/optimise';
import { prepare } from '../core/optimise/prepare';
import type { Plan } from '../core/plan/plan';
import { writeCertificate } from '../io/certificate/writeCertificate';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { optimiseDocument } from './optimiseDocument';
import { readOptimiseLine } from './optimiseLine';
import { optimiseMatrix } from './optimiseMatrix';
import { exactOf, outside } from './optimiseOutside';
import { optimisePlan } from './optimisePlan';
import { noCertificateLine, optimiseSummary } from './optimiseSummary';
import { readGround } from './readPropagation';
import { EXIT_BAD, EXIT_DONE, EXIT_LIMIT, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

export async function optimise(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  if (line.own.matrix !== undefined) return optimiseMatrix(line, shell);
  const { ask, candidates, exclude, certificate, phases, curve } = readOptimiseLine(line);
  const plan = await optimisePlan(line, { candidates, exclude }, shell, language);
  if (!plan) return EXIT_BAD;
  const run: OptimiseRun = { ...outside(exactOf(shell)), phasing: { phases } };
  const ground = await readGround(plan, line, shell, language);
  if (ground === 'bad') return EXIT_BAD;
  const question = { ...ask, ...(ground && { terrain: ground }) };
  const prepared = prepare(askAbout(plan, question));
  const answer = await optimisePrepared(prepared, run);
  const points = curve > 0 ? await curveOf(plan, question, curve, run) : null;
  if (certificate !== null && answer.certificate) {
    await writeFile(shell, certificate, writeCertificate(answer.certificate, plan, ground));
  } else if (certificate !== null) shell.err(noCertificateLine(certificate, language));
  const document = optimiseDocument(answer, points);
  shell.out(line.json ? `${JSON.stringify(document)}\n` : optimiseSummary(document, language));
  if (answer.code === 'contradiction') return EXIT_BAD;
  return answer.stopped === 'limit' ? EXIT_LIMIT : EXIT_DONE;
}

async function curveOf(plan: Plan, ask: Partial<OptimiseAsk>, most: number, run: OptimiseRun): Promise<CurvePoint[]> {
  const question = askAbout(plan, { ...ask, objective: 'most', maxSites: null, budgetVnd: null, backup: false });
  return coverageCurve(prepare(question), most, run);
}

async function writeFile(shell: Shell, path: string, text: string): Promise<void> {
  try {
    await shell.write(path, text);
  } catch {
    throw new UsageError('cannotWrite', path);
  }
}
