import type { Replies } from '../../core/contract.ts';
import { AppError, toFailure } from '../../core/failure.ts';
import type { Job } from '../../core/job.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import type { Destination } from '../destinations/destination.ts';
import { createSisDestination, readSisAddress } from '../destinations/sis-api/sis-destination.ts';
import type { Transport } from '../destinations/transport.ts';
import type { Publisher } from '../publisher.ts';

export interface Connection {
  readonly url: string;
  /** As the SIS knows whoever is signed in. */
  readonly user: string;
  readonly destination: Destination;
  /** Null where the SIS has no roster to give. */
  readonly roster: RosterTable | null;
  /** In bytes, for one zip. */
  readonly maxArchiveBytes: number;
  readonly mayImport: boolean;
}

export interface ConnectionWork {
  connect(address: string, token: string): Promise<null>;
  /** Another token for the same SIS, while photos are on their way: all else stays as it is. */
  renew(address: string, token: string): Promise<null>;
  /** @throws AppError `bad-request` while nobody is signed in. */
  need(): Connection;
  jobs(): Promise<readonly Job[]>;
  jobLog(jobId: string, after: number): Promise<Replies['jobLog']>;
}

export interface ConnectionWorkOptions {
  readonly publisher: Publisher;
  readonly transport: Transport;
  /** Hears of a new connection, or of its loss. */
  readonly onChange: (connection: Connection | null) => void;
}

export function createConnectionWork({
  publisher,
  transport,
  onChange,
}: ConnectionWorkOptions): ConnectionWork {
  let connection: Connection | null = null;

  const change = (next: Connection | null) => {
    connection = next;
    onChange(next);
  };
  const need = () => {
    if (!connection) throw new AppError('bad-request', 'nobody is signed in at a SIS');
    return connection;
  };
  // These are short; the transport's stall timer ends them.
  const { signal } = new AbortController();

  return {
    async connect(address, token) {
      const url = readSisAddress(address);
      publisher.set({ connection: { kind: 'connecting', url } });
      try {
        const destination = createSisDestination(url, token, transport);
        const session = await destination.session(signal);
        const roster = await destination.roster(signal);
        change({ url, destination, roster, ...session });
        publisher.set({
          connection: { kind: 'connected', url, ...session, students: roster?.rows.length ?? null },
        });
      } catch (error) {
        change(null);
        publisher.set({ connection: { kind: 'failed', url, failure: toFailure(error) } });
        throw error;
      }
      return null;
    },
    async renew(address, token) {
      const former = need();
      if (readSisAddress(address) !== former.url) throw new AppError('busy');
      const destination = createSisDestination(former.url, token, transport);
      const session = await destination.session(signal);
      if (!session.mayImport) throw new AppError('sis-no-permission');
      connection = { ...former, destination };
      return null;
    },
    need,
    jobs: () => need().destination.jobs(signal),
    jobLog: (jobId, after) => need().destination.log(jobId, after, signal),
  };
}
