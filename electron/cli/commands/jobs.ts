import { exitStatus } from '../exit-status.ts';
import type { CommandLine } from '../parse-command.ts';
import { jobJson, jobTable, type Report } from '../report.ts';
import { connect, withSession } from '../session.ts';
import { formatTable, type Terminal } from '../terminal.ts';

export function runJobs(line: CommandLine, terminal: Terminal, url: string): Promise<Report> {
  return withSession(terminal, async (session) => {
    await connect(session, line, terminal, url);
    const { jobs } = await session.request('jobs', {});
    return {
      text: jobs.length === 0 ? 'No photos have been imported yet.\n' : formatTable(jobTable(jobs)),
      json: { jobs: jobs.map(jobJson) },
      status: exitStatus.done,
    };
  });
}
