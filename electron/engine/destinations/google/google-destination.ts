import { createHash } from 'node:crypto';
import { z } from 'zod';
import { googleTraits } from '../../../core/delivery/destination-traits.ts';
import type { Wait } from '../../delivery/wait.ts';
import { answersAt, createCloudApi, createPace, pathSegment, readJson } from '../cloud/cloud-api.ts';
import { patiently } from '../cloud/patiently.ts';
import { bytesOf, confirmRestored, verifyKept } from '../cloud/verify-kept.ts';
import { troubleOf } from '../http/system-trouble.ts';
import { createAccessTokens } from '../oauth/access-tokens.ts';
import { type SignedIn, type SignInOptions, signIn } from '../oauth/sign-in.ts';
import type { SignInService } from '../oauth/sign-in-service.ts';
import type { CurrentPhoto, Person, PhotoDestination } from '../photo-destination.ts';
import { type Transport, toTransportFailure } from '../transport.ts';
import { googleTrouble, isNoPhoto } from './google-answers.ts';
import { checkDirectory, findUsers } from './google-people.ts';
import { googleApi, googleSignIn } from './google-service.ts';

export interface GoogleOptions {
  readonly clientId: string;
  /** What `signInToGoogle` gave, or `onSecret` since. */
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

/** Google's limit is 2,400 a minute for an account; the rest is for whatever else it does. */
const requestsPerMinute = 2_000;
const verifyWaitsMs = [1_000, 2_000, 4_000];

const photoSchema = z.object({
  id: z.string().optional(),
  etag: z.string().default(''),
  photoData: z.string().min(1),
});

/** Google pads with periods or asterisks what others pad with equals signs, or not at all. */
function decodePhoto(photoData: string): Uint8Array {
  return Buffer.from(photoData.replace(/[.*=]+$/, ''), 'base64url');
}

function encodePhoto(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** @throws as `signIn`. */
export function signInToGoogle(options: SignInOptions, service = googleSignIn): Promise<SignedIn> {
  return signIn(service, options);
}

/**
 * The photos of a Google Workspace account's users. IDs are email addresses, or the employee IDs of the Admin console.
 * What Google keeps has 96 x 96 pixels: only that can be put back.
 */
export function createGoogleDestination(options: GoogleOptions): PhotoDestination {
  const { transport, wait, service = googleSignIn, api = googleApi } = options;
  const now = options.now ?? (() => performance.now());
  const tokens = createAccessTokens(service, { ...options, now });
  const pace = createPace({ perMinute: requestsPerMinute, wait, now });
  const ask = createCloudApi({
    name: service.name,
    base: api,
    tokens,
    transport,
    pace: (_request, signal) => pace(signal),
  });
  let hasWritten = false;

  const pathOf = ({ key }: Person) => `/users/${pathSegment(key)}/photos/thumbnail`;

  const current = async (person: Person, signal: AbortSignal): Promise<CurrentPhoto | null> => {
    const response = await ask({ method: 'GET', path: pathOf(person) }, signal);
    if (isNoPhoto(response)) return null;
    if (response.status !== 200) throw googleTrouble(response, hasWritten);
    const { id, etag, photoData } = readJson(response, photoSchema);
    if (id !== undefined && id !== person.key) {
      throw troubleOf(response, 'system-not-understood', 'the answer is about somebody else');
    }
    const bytes = decodePhoto(photoData);
    return { version: etag || createHash('sha256').update(bytes).digest('hex'), bytes };
  };

  const remove = async (person: Person, signal: AbortSignal) => {
    const response = await ask({ method: 'DELETE', path: pathOf(person) }, signal);
    if (isNoPhoto(response)) return;
    if (response.status < 200 || response.status > 299) throw googleTrouble(response, hasWritten);
    hasWritten = true;
  };

  const write = async (person: Person, bytes: Uint8Array, signal: AbortSignal) => {
    const body = [Buffer.from(JSON.stringify({ photoData: encodePhoto(bytes) }))];
    const headers = { 'content-type': 'application/json' };
    const response = await ask({ method: 'PUT', path: pathOf(person), headers, body }, signal);
    if (response.status < 200 || response.status > 299) throw googleTrouble(response, hasWritten);
    hasWritten = true;
  };

  const looking = (person: Person, signal: AbortSignal) => ({
    read: () => current(person, signal),
    waitsMs: verifyWaitsMs,
    isSlow: false,
    wait,
    signal,
  });

  return {
    traits: googleTraits,
    async session(signal) {
      await checkDirectory(ask, signal);
      return { system: service.name, user: tokens.user };
    },
    isReachable: (signal) => answersAt(api, transport, signal),
    find: (ids, signal) => findUsers(ids, ask, wait, signal),
    current,
    async put(person, photo, signal) {
      const former = await current(person, signal);
      // A photo that the user set can outlast an update that succeeds.
      if (former) await remove(person, signal);
      try {
        await write(person, photo.bytes, signal);
      } catch (error) {
        // One that Google does not take must not cost the person the photo that was there.
        const isRefused = toTransportFailure(error)?.code === 'photo-refused';
        const bytes = former && bytesOf(former);
        if (isRefused && bytes) await patiently(() => write(person, bytes, signal), wait, signal);
        throw error;
      }
    },
    verify: (person, photo, before, signal) => verifyKept({ ...looking(person, signal), photo, before }),
    async restore(person, former, signal) {
      const bytes = former && bytesOf(former);
      await remove(person, signal);
      if (bytes) await write(person, bytes, signal);
      await confirmRestored(former, looking(person, signal));
    },
  };
}
