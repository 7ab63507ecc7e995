import { readCertificate } from '../io/certificate/readCertificate';
import { verifyCertificate } from '../io/certificate/verifyCertificate';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { optimisePlan } from './optimisePlan';
import { bytesOf } from './readInputs';
import { readGround } from './readPropagation';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';
import { verifyWords } from './verifyWords';

/** Checks a certificate against what `optimise` was given: exit 0, or the first thing that is wrong and exit 2. */
export async function verify(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [path, ...inputs] = line.inputs;
  if (path === undefined) throw new UsageError('missingInput', 'CERT PLAN');
  const text = new TextDecoder().decode(await bytesOf(shell, path));
  const { candidates, exclude } = line.own;
  const files = { candidates: asPath(candidates), exclude: asPath(exclude) };
  const plan = await optimisePlan({ ...line, inputs }, files, shell, language);
  if (!plan) return EXIT_BAD;
  const ground = await readGround(plan, line, shell, language);
  if (ground === 'bad') return EXIT_BAD;
  const sealed = readCertificate(text);
  const fault = sealed ? verifyCertificate(sealed, plan, ground) : { code: 'notCertificate' as const, about: path };
  const claim = sealed && {
    status: sealed.certificate.status,
    value: sealed.certificate.value,
    bound: sealed.certificate.bound,
    certifiedBound: sealed.certificate.certifiedBound,
    candidates: sealed.certificate.over?.length,
  };
  if (line.json) shell.out(`${JSON.stringify({ ok: fault === null, fault, ...(fault === null && claim) })}\n`);
  else if (fault) shell.err(`${verifyWords(fault, language)}\n`);
  else shell.out(`${verifyWords(sealed!.certificate, language)}\n`);
  return fault === null ? EXIT_DONE : EXIT_BAD;
}

function asPath(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
