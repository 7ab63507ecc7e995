import { computeLink } from '../core/radio/link';
import { readLinkAsk } from '../io/link/readLinkAsk';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { linkFaultLine, shortPathLine } from './linkWords';
import { bytesOf } from './readInputs';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';

/** One path from a JSON file by ITU-R P.1812-8: one JSON document on standard output. */
export async function link(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [path, ...more] = line.inputs;
  if (path === undefined) throw new UsageError('missingInput', 'PROFILE.json');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const { ask, faults } = readLinkAsk(new TextDecoder().decode(await bytesOf(shell, path)));
  for (const fault of faults) shell.err(linkFaultLine(path, fault, language));
  if (!ask) return EXIT_BAD;
  const { dKm, length } = ask.profile;
  if ((dKm[length - 1] as number) < 0.25) shell.err(shortPathLine(path, language));
  shell.out(`${JSON.stringify({ model: 'P.1812-8', ...computeLink(ask) })}\n`);
  return EXIT_DONE;
}
