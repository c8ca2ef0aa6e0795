import type { Replies } from '../../core/contract/contract.ts';
import type { Job } from '../../core/delivery/job.ts';
import { isThisComputer } from '../../core/network/environment-proxy.ts';
import type { RosterTable } from '../../core/roster/roster-table.ts';
import { durationInWords } from '../../core/shared/amounts.ts';
import { AppError, toFailure } from '../../core/shared/failure.ts';
import { failureSentence } from '../../core/text/failure-sentence.ts';
import { texts } from '../../core/text/texts.ts';
import {
  createSisDestination,
  readSisAddress,
  type SisDestination,
} from '../destinations/sis-api/sis-destination.ts';
import type { Transport } from '../destinations/transport.ts';
import type { Publisher } from '../publisher.ts';
import { createPatience, type PatienceOptions } from './ask-patiently.ts';

export interface Connection {
  readonly url: string;
  /** As the SIS knows whoever is signed in. */
  readonly user: string;
  readonly destination: SisDestination;
  /** Null where the SIS has no roster to give. */
  readonly roster: RosterTable | null;
  /** In bytes, for one zip. */
  readonly maxArchiveBytes: number;
  readonly mayImport: boolean;
}

export interface ConnectionService {
  connect(address: string, token: string): Promise<null>;
  /** Another token for the same SIS, while photos are on their way: all else stays as it is. */
  renew(address: string, token: string): Promise<null>;
  /** @throws AppError `bad-request` while nobody is signed in. */
  need(): Connection;
  /** Null while nobody is signed in. */
  peek(): Connection | null;
  jobs(): Promise<readonly Job[]>;
  jobLog(jobId: string, after: number): Promise<Replies['jobLog']>;
  /** Ends what is asked just now. */
  close(): void;
}

export interface ConnectionServiceOptions extends Omit<PatienceOptions, 'signal' | 'onWait'> {
  readonly publisher: Publisher;
  readonly transport: Transport;
  /** Hears of a new connection, or of its loss. */
  readonly onChange: (connection: Connection | null) => void;
  /** Called with sentences for people. */
  readonly onNotice: (sentence: string) => void;
}

/** Shorter ones are not worth a line. */
const longWaitMs = 10_000;

/** Whether others on the network can read what is sent there. */
function isReadable(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !isThisComputer(hostname.replace(/^\[|\]$/g, ''));
}

export function createConnectionService(options: ConnectionServiceOptions): ConnectionService {
  const { publisher, transport, onChange, onNotice, isAttended } = options;
  let connection: Connection | null = null;

  const change = (next: Connection | null) => {
    connection = next;
    onChange(next);
  };
  const need = () => {
    if (!connection) throw new AppError('bad-request', 'nobody is signed in at a SIS');
    return connection;
  };
  const closing = new AbortController();
  const { signal } = closing;
  const patience = createPatience({
    ...options,
    signal,
    onWait(trouble, delayMs) {
      if (isAttended || delayMs < longWaitMs) return;
      onNotice(texts.details.tryingAgain(failureSentence(trouble), durationInWords(delayMs)));
    },
  });

  return {
    async connect(address, token) {
      const url = readSisAddress(address);
      publisher.set({ connection: { kind: 'connecting', url } });
      if (isReadable(url)) onNotice(texts.failures.notSecret);
      try {
        const destination = createSisDestination(url, token, transport);
        const session = await patience(() => destination.session(signal));
        const roster = await destination.roster(signal, patience);
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
      const session = await patience(() => destination.session(signal));
      if (!session.mayImport) throw new AppError('sis-no-permission');
      connection = { ...former, destination };
      return null;
    },
    need,
    peek: () => connection,
    jobs: () => patience(() => need().destination.watch.jobs(signal)),
    jobLog: (jobId, after) => patience(() => need().destination.watch.log(jobId, after, signal)),
    close: () => closing.abort(new AppError('cancelled')),
  };
}
