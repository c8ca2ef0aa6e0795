import { texts } from '../../core/text/texts.ts';
import { exitStatus } from '../exit-status.ts';
import { sisNetwork } from '../network.ts';
import type { CommandLine } from '../parse-command.ts';
import { jobJson, jobTable, type Report } from '../report.ts';
import { connect, type Session, withSession } from '../session.ts';
import { formatTable, type Terminal } from '../terminal.ts';

export async function runJobs(line: CommandLine, terminal: Terminal, url: string): Promise<Report> {
  const work = async (session: Session): Promise<Report> => {
    await connect(session, line, terminal, url);
    const { jobs } = await session.request('jobs', {});
    return {
      text: jobs.length === 0 ? `${texts.cliReports.jobs.none}\n` : formatTable(jobTable(jobs)),
      json: { jobs: jobs.map(jobJson) },
      status: exitStatus.done,
    };
  };
  return withSession(terminal, work, { network: await sisNetwork(line, terminal) });
}
