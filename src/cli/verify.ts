import { readCertificate } from '../io/certificate/readCertificate';
import { verifyCertificate } from '../io/certificate/verifyCertificate';
import type { CliLanguage } from './cliWords';
import type { CommandLine } from './commandLine';
import { bytesOf, readPlanFile } from './readInputs';
import { mustStop, reportIssues } from './report';
import { EXIT_BAD, EXIT_DONE, type ExitCode, type Shell } from './shell';
import { UsageError } from './usageError';
import { verifyWords } from './verifyWords';

/** Checks a certificate against its plan: exit 0, or the first thing that is wrong and exit 2. */
export async function verify(line: CommandLine, shell: Shell, language: CliLanguage): Promise<ExitCode> {
  const [path, planPath, ...more] = line.inputs;
  if (path === undefined) throw new UsageError('missingInput', 'CERT PLAN');
  if (planPath === undefined) throw new UsageError('missingInput', 'PLAN');
  if (more.length > 0) throw new UsageError('tooManyInputs', more.join(' '));
  const text = new TextDecoder().decode(await bytesOf(shell, path));
  const { plan, issues } = await readPlanFile(shell, planPath);
  const bad = issues.filter(({ severity }) => severity === 'error');
  reportIssues(shell, bad, language);
  if (!plan || mustStop(bad, line.skipBadRows)) return EXIT_BAD;
  const sealed = readCertificate(text);
  const fault = sealed ? verifyCertificate(sealed, plan) : { code: 'notCertificate' as const, about: path };
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
