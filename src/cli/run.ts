import { languageOf, usageMessage } from './cliWords';
import { type CommandLine, readCommandLine } from './commandLine';
import { convert } from './convert';
import { coverage } from './coverage';
import { diff } from './diff';
import { link } from './link';
import { optimise } from './optimise';
import { raster } from './raster';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { usage } from './usage';
import { UsageError } from './usageError';
import { validate } from './validate';
import { verify } from './verify';

type Command = (line: CommandLine, shell: Shell, language: 'vi' | 'en') => Promise<ExitCode>;

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['coverage', coverage],
  ['convert', convert],
  ['validate', validate],
  ['link', link],
  ['raster', raster],
  ['optimise', optimise],
  ['optimize', optimise],
  ['verify', verify],
  ['diff', diff],
]);

/** One command line, start to end. Standard output gets the answer, standard error everything else. */
export async function run(args: readonly string[], shell: Shell): Promise<ExitCode> {
  const language = languageOf(langOption(args), shell.env);
  try {
    const line = readCommandLine(args);
    if (line.help) {
      shell.out(usage(language));
      return EXIT_DONE;
    }
    return await commandOf(line.command)(line, shell, language);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    shell.err(usageMessage(error, language));
    if (error.code === 'missingInput' || error.code === 'unknownCommand') shell.err(`\n${usage(language)}`);
    return EXIT_BAD;
  }
}

function commandOf(name: string | null): Command {
  if (name === null) throw new UsageError('missingInput', 'COMMAND');
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError('unknownCommand', name);
  return command;
}

/** Read before everything else, so that even a wrong command line is answered in the wanted language. */
function langOption(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1]);
}
