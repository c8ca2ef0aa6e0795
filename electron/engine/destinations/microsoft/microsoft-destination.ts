import { z } from 'zod';
import { microsoftTraits } from '../../../core/delivery/destination-traits.ts';
import type { Wait } from '../../delivery/wait.ts';
import {
  answersAt,
  createCloudApi,
  createPace,
  pathSegment,
  readJson,
  strangeAnswer,
} from '../cloud/cloud-api.ts';
import { bytesOf, confirmRestored, verifyKept } from '../cloud/verify-kept.ts';
import { createAccessTokens } from '../oauth/access-tokens.ts';
import { type SignedIn, type SignInOptions, signIn } from '../oauth/sign-in.ts';
import type { SignInService } from '../oauth/sign-in-service.ts';
import type { CurrentPhoto, Person, PhotoDestination } from '../photo-destination.ts';
import { type Transport, TransportError } from '../transport.ts';
import { graphTrouble } from './graph-answers.ts';
import { findGraphUsers } from './graph-people.ts';
import { graphApi, microsoftSignIn } from './microsoft-service.ts';

export interface MicrosoftOptions {
  readonly clientId: string;
  /** The directory (tenant) ID or one of its domains. */
  readonly tenant: string;
  /** What `signInToMicrosoft` gave, or `onSecret` since: Microsoft replaces it with every use. */
  readonly secret: string;
  readonly transport: Transport;
  /** Called with what is to be kept from now on. */
  readonly onSecret: (secret: string) => void;
  readonly wait: Wait;
  /** In milliseconds, counted from anywhere. */
  readonly now?: () => number;
  readonly service?: SignInService;
  readonly api?: string;
}

/** Microsoft's limit is 3,000 in two and a half minutes. */
const writesPerMinute = 1_000;
/** A new photo takes a moment to reach all of Microsoft's servers. */
const verifyWaitsMs = [1_000, 2_000, 4_000, 8_000];
const mostPhotoBytes = 4_000_000;

const meSchema = z.object({ userPrincipalName: z.string().default('') });

const photoSchema = z.object({
  '@odata.mediaEtag': z.string().default(''),
  width: z.number().default(0),
  height: z.number().default(0),
});

/** @throws as `signIn`. */
export function signInToMicrosoft(
  tenant: string,
  options: SignInOptions,
  service = microsoftSignIn(tenant),
): Promise<SignedIn> {
  return signIn(service, options);
}

/**
 * The profile photos of a Microsoft 365 organization's users. IDs are employee IDs, or the addresses that people sign
 * in or get their mail with.
 */
export function createMicrosoftDestination(options: MicrosoftOptions): PhotoDestination {
  const { transport, wait, service = microsoftSignIn(options.tenant), api = graphApi } = options;
  const now = options.now ?? (() => performance.now());
  const tokens = createAccessTokens(service, { ...options, now });
  const pace = createPace({ perMinute: writesPerMinute, wait, now });
  const ask = createCloudApi({
    name: service.name,
    base: api,
    tokens,
    transport,
    pace: async ({ method }, signal) => {
      if (method === 'PUT' || method === 'DELETE') await pace(signal);
    },
  });
  let hasWritten = false;

  const pathOf = ({ key }: Person) => `/users/${pathSegment(key)}/photo`;

  const current = async (person: Person, signal: AbortSignal): Promise<CurrentPhoto | null> => {
    const facts = await ask({ method: 'GET', path: pathOf(person) }, signal);
    // No photo, no mailbox, no such user: writing one tells which.
    if (facts.status === 404) return null;
    if (facts.status !== 200) throw graphTrouble(facts, hasWritten);
    const { '@odata.mediaEtag': version, width, height } = readJson(facts, photoSchema);
    // This, too, is how Graph says that there is none.
    if (version === '' || (width <= 1 && height <= 1)) return null;
    const headers = { accept: 'image/*' };
    const response = await ask({ method: 'GET', path: `${pathOf(person)}/$value`, headers }, signal);
    if (response.status === 404) return null;
    if (response.status !== 200) throw graphTrouble(response, hasWritten);
    if (!/^(image\/|application\/octet-stream)/.test(response.headers['content-type'] ?? '')) {
      throw strangeAnswer(response);
    }
    return { version, bytes: response.bytes };
  };

  const write = async (person: Person, bytes: Uint8Array, signal: AbortSignal) => {
    if (bytes.length > mostPhotoBytes) {
      const detail = 'it has more than 4 MB';
      throw new TransportError({ code: 'photo-refused', status: null, retryAfterMs: null, detail });
    }
    const headers = { 'content-type': 'image/jpeg' };
    const path = `${pathOf(person)}/$value`;
    const response = await ask({ method: 'PUT', path, headers, body: [bytes] }, signal);
    if (response.status < 200 || response.status > 299) throw graphTrouble(response, hasWritten);
    hasWritten = true;
  };

  const remove = async (person: Person, signal: AbortSignal) => {
    const response = await ask({ method: 'DELETE', path: `${pathOf(person)}/$value` }, signal);
    if (response.status === 404) return;
    if (response.status < 200 || response.status > 299) throw graphTrouble(response, hasWritten);
    hasWritten = true;
  };

  const looking = (person: Person, signal: AbortSignal) => ({
    read: () => current(person, signal),
    waitsMs: verifyWaitsMs,
    isSlow: true,
    wait,
    signal,
  });

  return {
    traits: microsoftTraits,
    async session(signal) {
      const me = await ask({ method: 'GET', path: '/me?$select=userPrincipalName' }, signal);
      if (me.status !== 200) throw graphTrouble(me, false);
      const users = await ask({ method: 'GET', path: '/users?$top=1&$select=id,employeeId' }, signal);
      if (users.status !== 200) throw graphTrouble(users, false);
      return { system: service.name, user: readJson(me, meSchema).userPrincipalName };
    },
    isReachable: (signal) => answersAt(api, transport, signal),
    find: (ids, signal) => findGraphUsers(ids, ask, wait, signal),
    current,
    put: (person, photo, signal) => write(person, photo.bytes, signal),
    verify: (person, photo, before, signal) => verifyKept({ ...looking(person, signal), photo, before }),
    async restore(person, former, signal) {
      if (former) await write(person, bytesOf(former), signal);
      else await remove(person, signal);
      await confirmRestored(former, looking(person, signal));
    },
  };
}
