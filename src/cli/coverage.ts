import { type CliLanguage, fallbackLine } from './cliWords';
import type { CommandLine } from './commandLine';
import { coverageDocument } from './coverageDocument';
import { coverageSummary } from './coverageSummary';
import { preparePlan } from './preparePlan';
import { readPropagation } from './readPropagation';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';

export async function coverage(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const plan = await preparePlan(line, shell, language);
  if (!plan) return EXIT_BAD;
  const propagation = await readPropagation(plan, line, shell, language);
  if (propagation === 'bad') return EXIT_BAD;
  const document = coverageDocument(plan, line.filter, propagation);
  if (document.terrain && document.terrain.fallbackPaths > 0) shell.err(fallbackLine(document.terrain, language));
  shell.out(line.json ? `${JSON.stringify(document)}\n` : coverageSummary(document, language));
  return EXIT_DONE;
}
