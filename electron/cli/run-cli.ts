import { noPolicy, policyOf } from '../core/policy/policy-state.ts';
import { AppError, type Failure, toFailure } from '../core/shared/failure.ts';
import { failureSentence } from '../core/text/failure-sentence.ts';
import { brokenPolicySentence } from '../core/text/policy-sentences.ts';
import { texts } from '../core/text/texts.ts';
import { toWriteFailure } from '../engine/file-errors.ts';
import { checkJson, runCheck } from './commands/check.ts';
import { runCheckConnection } from './commands/check-connection.ts';
import { destinationsJson, runDestinations } from './commands/destinations.ts';
import { historyJson, runHistory } from './commands/history.ts';
import { runJobs } from './commands/jobs.ts';
import { packJson, runPack } from './commands/pack.ts';
import { resumeJson, runResume } from './commands/resume.ts';
import { runUpload, uploadJson } from './commands/upload.ts';
import { runUploadToSftp } from './commands/upload-sftp.ts';
import { runUploadTo } from './commands/upload-to.ts';
import { type ExitStatus, exitStatus, UsageError } from './exit-status.ts';
import { governLine } from './govern-line.ts';
import { type CommandName, commandHelp, generalHelp } from './help.ts';
import { adviseTrust } from './network.ts';
import { type CommandLine, parseCommand } from './parse-command.ts';
import { presetOf } from './preset-choice.ts';
import { failureJson, type Report } from './report.ts';
import { adviseStartOver } from './session.ts';
import { jsonText, printable, type Terminal } from './terminal.ts';
import { isReaderGone } from './write-whole.ts';

function need(line: CommandLine, command: CommandName, name: string): string {
  const value = line.text(name);
  if (value === undefined || value === '') {
    throw new UsageError(texts.cliWords.takesOption(command, `--${name}`));
  }
  return value;
}

/** @param how whether the options go not with the other one, or only with it. */
function refuseOption(
  line: CommandLine,
  names: readonly string[],
  how: 'notWith' | 'onlyWith',
  other: string,
): void {
  const given = names.find((name) => line.text(name) !== undefined || line.has(name));
  if (given !== undefined) throw new UsageError(texts.cliWords[how](`--${given}`, other));
}

type Run = (line: CommandLine, terminal: Terminal) => Promise<Report | ExitStatus>;

const commands: Readonly<Record<CommandName, Run>> = {
  check(line, terminal) {
    return runCheck(line, terminal, presetOf(line));
  },
  pack(line, terminal) {
    const out = need(line, 'pack', 'out');
    return runPack(line, terminal, out, presetOf(line));
  },
  upload(line, terminal) {
    const to = line.text('to');
    if (to !== undefined) {
      refuseOption(line, ['sis', 'sftp', 'key', 'known-host', 'make-folder', 'max-bytes'], 'notWith', '--to');
      return runUploadTo(line, terminal, to);
    }
    refuseOption(line, ['bind-dn', 'start-tls'], 'onlyWith', '--to');
    const address = line.text('sftp');
    if (address === undefined) {
      refuseOption(line, ['key', 'known-host', 'make-folder'], 'onlyWith', '--sftp');
      return runUpload(line, terminal, need(line, 'upload', 'sis'));
    }
    refuseOption(line, ['sis', 'token-env', 'ca'], 'notWith', '--sftp');
    return runUploadToSftp(line, terminal, address);
  },
  resume(line, terminal) {
    need(line, 'resume', 'state');
    return runResume(line, terminal);
  },
  async history(line, terminal) {
    need(line, 'history', 'state');
    if (line.has('delete')) {
      if (line.text('run') === undefined) throw new UsageError(texts.cliWords.onlyWith('--delete', '--run'));
      refuseOption(line, ['student', 'csv'], 'notWith', '--delete');
    }
    if (line.text('forget-before') !== undefined) {
      refuseOption(line, ['run', 'student', 'csv', 'delete'], 'notWith', '--forget-before');
    }
    if (line.text('student') === '') throw new UsageError(texts.cliWords.takesId('--student'));
    if (line.has('csv')) refuseOption(line, ['json'], 'notWith', '--csv');
    return runHistory(line, terminal);
  },
  destinations: runDestinations,
  jobs: (line, terminal) => runJobs(line, terminal, need(line, 'jobs', 'sis')),
  'check-connection': (line, terminal) =>
    runCheckConnection(line, terminal, need(line, 'check-connection', 'sis')),
  // Loaded when asked for: the nightly upload has no use for a web server or a pencil.
  'practice-sis': async (line, terminal) =>
    (await import('./commands/practice-sis.ts')).runPracticeSis(line, terminal),
  'sample-photos': async (line, terminal) =>
    (await import('./commands/sample-photos.ts')).runSamplePhotos(line, terminal),
};

/** Whatever happens, a caller of `--json` finds the keys that it looks for. */
const emptyJson: Readonly<Record<CommandName, object>> = {
  check: checkJson([]),
  pack: packJson({ kind: 'none' }, []),
  upload: uploadJson({ kind: 'none' }, []),
  resume: resumeJson([]),
  history: historyJson([], []),
  jobs: { jobs: [] },
  destinations: destinationsJson([]),
  'check-connection': { steps: [] },
  'practice-sis': {},
  'sample-photos': {},
};

async function refuse(
  terminal: Terminal,
  command: CommandName,
  line: CommandLine,
  failure: Failure,
): Promise<ExitStatus> {
  const startOver = command === 'upload' || command === 'resume' ? adviseStartOver(failure) : '';
  const sentences = [failureSentence(failure), adviseTrust(failure), startOver].filter(
    (sentence) => sentence !== '',
  );
  terminal.err(sentences.map((sentence) => `${printable(sentence)}\n`).join(''));
  if (line.has('json')) await terminal.out(jsonText({ ...emptyJson[command], ...failureJson(failure) }));
  return exitStatus.failed;
}

async function refuseUsage(
  terminal: Terminal,
  words: readonly string[],
  { message }: UsageError,
): Promise<ExitStatus> {
  terminal.err(`${printable(texts.cliWords.seeHelp(message.replace(/\.$/, '')))}\n`);
  if (words.includes('--json')) await terminal.out(jsonText({ error: { code: 'usage', message } }));
  return exitStatus.usage;
}

/** Commands that have nothing to do with real photos, nor with a real SIS. */
const toPractise: ReadonlySet<CommandName> = new Set<CommandName>(['practice-sis', 'sample-photos']);

function printBrokenPolicy(command: CommandName, { policy, err }: Terminal): void {
  if (policy?.kind !== 'broken' || toPractise.has(command)) return;
  err(`${printable(brokenPolicySentence(policy.file, policy.problems))}\n`);
}

/**
 * Only what is out whole is told: an upload whose report was lost is still open, so the same command tells it again.
 * @throws AppError `report-lost`
 */
async function printReport(terminal: Terminal, line: CommandLine, report: Report): Promise<ExitStatus> {
  try {
    await terminal.out(line.has('json') ? jsonText(report.json) : report.text);
  } catch (error) {
    // A reader that has seen enough (`check | head`) is no failure; half a document and half an upload's report are.
    if (!isReaderGone(error) || line.has('json') || report.whenTold) throw error;
  }
  report.whenTold?.();
  return report.status;
}

async function runParsed(command: CommandName, line: CommandLine, terminal: Terminal): Promise<ExitStatus> {
  try {
    const result = await commands[command](line, terminal);
    return typeof result === 'number' ? result : await printReport(terminal, line, result);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const isReportLost = error instanceof AppError && error.code === 'report-lost';
    const expected =
      terminal.signal.aborted && !isReportLost
        ? new AppError('cancelled')
        : toWriteFailure(error, texts.cliWords.details.disk);
    if (!(expected instanceof AppError)) throw error;
    if (isReportLost) terminal.err(`${failureSentence(toFailure(error))}\n`);
    return isReportLost ? exitStatus.failed : await refuse(terminal, command, line, toFailure(expected));
  }
}

/** Runs one command line to its end. @param words what stands behind `picture-day`. */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  try {
    const parsed = parseCommand(words);
    if (parsed.kind === 'help') {
      await terminal.out(parsed.command ? commandHelp[parsed.command] : generalHelp);
      return exitStatus.done;
    }
    const { command } = parsed;
    printBrokenPolicy(command, terminal);
    const line = governLine(command, parsed.line, policyOf(terminal.policy ?? noPolicy));
    return await runParsed(command, line, terminal);
  } catch (error) {
    if (error instanceof UsageError) return await refuseUsage(terminal, words, error);
    throw error;
  }
}
