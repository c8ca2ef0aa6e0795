import type { SecureContext } from 'node:tls';
import { createRouteFinder, type FindRoutes, type RouteOptions } from './find-routes.ts';
import { createTrust, readAuthorities } from './read-authorities.ts';

/** How this computer gets to servers, and which of them it trusts: as Node does it. */
export interface Network {
  readonly findRoutes: FindRoutes;
  /** @throws AppError `ca-file` */
  trust(): Promise<SecureContext>;
}

/** Reads nothing yet: what is wrong with the settings shows when they are used. */
export function createNetwork(options: RouteOptions): Network {
  const { extraCaFile } = options.settings;
  let trusting: Promise<SecureContext> | null = null;
  return {
    findRoutes: createRouteFinder(options),
    trust() {
      const further = async () =>
        options.authorities ?? (extraCaFile === '' ? [] : await readAuthorities(extraCaFile));
      trusting ??= further().then(createTrust);
      // A file that is not there may be there the next time.
      trusting.catch(() => {
        trusting = null;
      });
      return trusting;
    },
  };
}
