import { findFailedStep } from '../../core/network/connection-check.ts';
import { reportConnection } from '../../core/text/report-connection.ts';
import { texts } from '../../core/text/texts.ts';
import { describeSystem } from '../../engine/describe-system.ts';
import { exitStatus } from '../exit-status.ts';
import { sisNetwork } from '../network.ts';
import type { CommandLine } from '../parse-command.ts';
import type { Report } from '../report.ts';
import { type Session, tokenOf, withSession } from '../session.ts';
import { printable, type Terminal } from '../terminal.ts';

/** The report may be sent to anybody; without a token, the way to the SIS is checked all the same. */
export async function runCheckConnection(
  line: CommandLine,
  terminal: Terminal,
  url: string,
): Promise<Report> {
  const work = async ({ request, progress }: Session): Promise<Report> => {
    progress.show(texts.cliProgress.checkingConnection, null);
    const check = await request('checkConnection', { url, token: tokenOf(line, terminal) ?? '' });
    const failed = findFailedStep(check);
    if (failed) progress.print(printable(failed.sentence));
    const text = reportConnection(check, { version: null, system: describeSystem() })
      .split('\n')
      .map(printable)
      .join('\n');
    return { text, json: { ...check }, status: failed ? exitStatus.failed : exitStatus.done };
  };
  return withSession(terminal, work, { network: await sisNetwork(line, terminal) });
}
