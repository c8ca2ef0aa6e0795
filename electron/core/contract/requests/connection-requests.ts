import { z } from 'zod';
import type { ConnectionCheck } from '../../network/connection-check.ts';
import { networkSettingsSchema } from '../../network/network-settings.ts';
import type { Release } from '../../network/release.ts';
import { defineRequests, reply } from '../request-entry.ts';

const webAddress = z.string().min(1).max(2_000);

/** How the engine gets to a SIS. A page cannot sign in by itself: that takes a token, which never reaches it. */
export const connectionRequests = defineRequests({
  /**
   * Signs in at a SIS and loads its roster. The token stays inside the engine. While an upload waits for a sign-in,
   * another token for the same SIS lets it go on.
   */
  connect: {
    from: 'app',
    input: z.strictObject({ url: webAddress, token: z.string().min(1).max(8_000) }),
    reply: reply<null>(),
    contactsAddress: true,
  },
  /**
   * How requests get out from now on: proxy and certificates. The password is the proxy's; null where there is none.
   * It stays inside the engine.
   */
  setNetwork: {
    from: 'app',
    input: z.strictObject({
      settings: networkSettingsSchema,
      proxyPassword: z.string().max(8_000).nullable(),
    }),
    reply: reply<null>(),
  },
  /**
   * Goes to a SIS step by step and says of each what is there. Without a token, the sign-in fails. What it says holds
   * no secrets. Made again meanwhile, the former one ends with `cancelled`.
   */
  checkConnection: {
    from: 'app',
    input: z.strictObject({ url: webAddress, token: z.string().max(8_000) }),
    reply: reply<ConnectionCheck>(),
    contactsAddress: true,
  },
  /** The computer woke up, or the network is back: what waits for that tries at once. */
  wake: { from: 'app', input: z.strictObject({}), reply: reply<null>() },
  /** Null: as fast as it goes. Holds for this upload and those that follow. */
  setBandwidth: {
    from: 'app',
    input: z.strictObject({ bytesPerSecond: z.int().min(10_000).nullable() }),
    reply: reply<null>(),
  },
  /** Asks this address, and no other, for the newest release of the app. */
  latestRelease: {
    from: 'app',
    input: z.strictObject({ address: webAddress }),
    reply: reply<{ readonly release: Release }>(),
    contactsAddress: true,
  },
});
