import { readCertificateDetail } from '../core/network/certificate-problem.ts';
import { networkSettingsSchema } from '../core/network/network-settings.ts';
import type { Failure } from '../core/shared/failure.ts';
import { texts } from '../core/text/texts.ts';
import type { RouteOptions } from '../engine/destinations/network/find-routes.ts';
import { readAuthorities } from '../engine/destinations/network/read-authorities.ts';
import { UsageError } from './exit-status.ts';
import type { CommandLine } from './parse-command.ts';
import { resolvePath, type Terminal } from './terminal.ts';

const caFileName = 'PICTURE_DAY_CA_FILE';

/** How a command gets to servers. The only place where that is put together. */
function makeNetwork(terminal: Terminal, extraCaFile: string): RouteOptions {
  return {
    // No proxy is named: "the system" is the environment here, HTTPS_PROXY and its like.
    settings: networkSettingsSchema.parse({ extraCaFile }),
    proxyPassword: null,
    environment: terminal.environment,
  };
}

/** For commands that go to no SIS. */
export function plainNetwork(terminal: Terminal): RouteOptions {
  return makeNetwork(terminal, '');
}

/**
 * For commands that go to a SIS: what they trust besides the system is in the file of `--ca`, or else of
 * PICTURE_DAY_CA_FILE. Node's own NODE_EXTRA_CA_CERTS is no way to say it, for a packaged app never gets to see that.
 * @throws UsageError for an empty `--ca`; AppError `ca-file` where the file cannot be used, whatever the SIS's address.
 */
export async function sisNetwork(line: CommandLine, terminal: Terminal): Promise<RouteOptions> {
  const given = line.text('ca');
  if (given === '') throw new UsageError(texts.cliWords.takesFile('--ca'));
  const file = given ?? terminal.environment[caFileName] ?? '';
  if (file === '') return plainNetwork(terminal);
  const extraCaFile = resolvePath(terminal, file);
  return { ...makeNetwork(terminal, extraCaFile), authorities: await readAuthorities(extraCaFile) };
}

/** What the command line offers beside a failure's sentence, which speaks of the window's settings; empty for most. */
export function adviseTrust({ code, detail }: Failure): string {
  const kind = code === 'sis-certificate' ? readCertificateDetail(detail)?.kind : undefined;
  const isHelped = kind === 'unknown-issuer' || kind === 'self-signed';
  return isHelped ? texts.cliNotices.advice.ca : '';
}
