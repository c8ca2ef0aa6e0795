import { brokenTransport } from '../transport.ts';
import type { LdapConnection } from './ldap-connection.ts';

export interface KeptConnection {
  /** The one connection; opened where there is none yet, or where it has ended. */
  use(signal: AbortSignal): Promise<LdapConnection>;
  close(): void;
}

interface Opening {
  readonly promise: Promise<LdapConnection>;
  readonly controller: AbortController;
  connection: LdapConnection | null;
  hasFailed: boolean;
}

/** One connection for all that is asked, until it ends: then the next question opens another one. */
export function keepConnection(open: (signal: AbortSignal) => Promise<LdapConnection>): KeptConnection {
  let last: Opening | null = null;

  const start = (): Opening => {
    const controller = new AbortController();
    const opening: Opening = {
      promise: open(controller.signal),
      controller,
      connection: null,
      hasFailed: false,
    };
    opening.promise.then(
      (connection) => {
        opening.connection = connection;
        // Closed while it was being opened.
        if (last !== opening) connection.close();
      },
      () => {
        opening.hasFailed = true;
      },
    );
    return opening;
  };

  return {
    async use(signal) {
      signal.throwIfAborted();
      if (!last || last.hasFailed || last.connection?.hasEnded()) last = start();
      const { promise, controller } = last;
      const stop = () => controller.abort(brokenTransport('system-cut-off'));
      signal.addEventListener('abort', stop);
      try {
        return await promise;
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    close() {
      last?.connection?.close();
      last?.controller.abort(brokenTransport('system-cut-off'));
      last = null;
    },
  };
}
