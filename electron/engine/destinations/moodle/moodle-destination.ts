import { moodleTraits } from '../../../core/delivery/destination-traits.ts';
import type { MoodleAddress } from '../../../core/network/moodle-address.ts';
import { detectFormat } from '../../../core/photo/file-format.ts';
import type { Failure } from '../../../core/shared/failure.ts';
import type { SystemCode } from '../../../core/shared/system-codes.ts';
import { texts } from '../../../core/text/texts.ts';
import { looksLike } from '../../images/looks-like.ts';
import { troubleOf } from '../http/system-trouble.ts';
import type { CurrentPhoto, Person, PhotoDestination, Verdict } from '../photo-destination.ts';
import { brokenTransport, type Transport, toTransportFailure } from '../transport.ts';
import { findPeople, valuesOf } from './find-people.ts';
import {
  createMoodleClient,
  type MoodleClient,
  moodleFunctions,
  refusalOf,
  tooBig,
} from './moodle-client.ts';
import { draftsSchema, type MoodleSite, siteSchema, updateSchema, usersSchema } from './moodle-schemas.ts';
import { readPictureUrl, type StoredPicture } from './picture-address.ts';

export interface MoodleOptions {
  readonly address: MoodleAddress;
  /** Of an account that may edit other users' profiles. */
  readonly token: string;
  readonly transport: Transport;
}

/** What is there may be no picture at all: then nothing is known of it. */
async function compare(sent: Uint8Array, kept: Uint8Array): Promise<boolean | null> {
  try {
    return await looksLike(sent, kept);
  } catch {
    return null;
  }
}

/** These say that a picture cannot be read back, by anybody with this token or by itself. */
const unreadableCodes: ReadonlySet<SystemCode> = new Set(['system-no-permission', 'photo-not-kept']);

function numberOf({ key }: Person): string {
  // User 0 is the account itself: a photo must never land there.
  if (!/^[1-9]\d*$/.test(key)) throw new Error('A user of Moodle has a number');
  return key;
}

/** What keeps every photo out, in the words of Moodle's own pages. */
async function missingIn(
  site: MoodleSite,
  client: MoodleClient,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const functions = Object.values(moodleFunctions).filter((name) => !site.functions.includes(name));
  const missing = site.uploadfiles === false ? [...functions, '"Can upload files"'] : functions;
  if (site.downloadfiles !== false) return missing;
  // Said to be off: whether a picture can be read back all the same is asked with one that is not there.
  const answer = await client.download('/webservice/pluginfile.php/1/user/icon/boost/f3', signal);
  const isOff = answer.kind === 'error' && answer.error.code === 'system-no-permission';
  return isOff ? [...missing, '"Can download files"'] : missing;
}

/**
 * A Moodle site with the web service that `docs/guide/moodle.md` sets up.
 *
 * It keeps no photo as it came: it stores the middle square, 512 px wide, encoded again. So a photo is there if the
 * picture changed, and what is there now looks like the one that was sent. A former one is put back from that copy,
 * which loses nothing that Moodle still had.
 */
export function createMoodleDestination({ address, token, transport }: MoodleOptions): PhotoDestination {
  const client = createMoodleClient(address.url, token, transport);

  const site = (signal: AbortSignal) => client.call(moodleFunctions.site, {}, siteSchema, signal);

  const pictureOf = async (person: Person, signal: AbortSignal): Promise<StoredPicture | null> => {
    const number = numberOf(person);
    const parameters = { field: 'id', ...valuesOf([number]) };
    const users = await client.call(moodleFunctions.find, parameters, usersSchema, signal);
    const [user] = users;
    if (!user) throw brokenTransport('person-missing');
    // As a cache on the way may do.
    if (String(user.id) !== number) {
      throw brokenTransport('system-not-understood', 'the answer is about another user');
    }
    return readPictureUrl(user.profileimageurl);
  };

  /** The bytes of the largest copy, or why nobody with this token can have them. */
  const read = async ({ path }: StoredPicture, signal: AbortSignal): Promise<Uint8Array | Failure> => {
    const answer = await client.download(path, signal);
    if (answer.kind === 'answer') return answer.value;
    const { code, words } = answer.error;
    if (!code || !unreadableCodes.has(code)) throw refusalOf(answer);
    return { code, detail: words };
  };

  const draft = async (bytes: Uint8Array, signal: AbortSignal): Promise<string> => {
    // Moodle goes by the name before it looks inside.
    const name = detectFormat(bytes) === 'png' ? 'photo.png' : 'photo.jpg';
    const answer = await client.upload(bytes, name, draftsSchema, signal);
    if (answer.kind === 'error') {
      // PHP drops a form that is too big as a whole, and Moodle misses the token.
      const isDropped = answer.error.errorCode === 'missingparam';
      throw isDropped ? troubleOf(answer.response, 'photo-refused', tooBig) : refusalOf(answer);
    }
    const [file] = answer.value;
    if (file?.error !== undefined || file?.errortype !== undefined) {
      throw brokenTransport('photo-refused', file.error ?? file.errortype);
    }
    if (!file?.itemid) throw brokenTransport('system-not-understood', 'the answer makes no sense');
    if (file.filesize !== undefined && file.filesize !== bytes.length) {
      throw brokenTransport('system-cut-off', `${file.filesize} of ${bytes.length} bytes arrived`);
    }
    return String(file.itemid);
  };

  const place = async (person: Person, bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    const userid = numberOf(person);
    const parameters = { draftitemid: await draft(bytes, signal), userid };
    const asked = await client.ask(moodleFunctions.update, parameters, updateSchema, signal);
    if (asked.kind === 'error') {
      const { response, error } = asked;
      // A refusal that is not in the table may be about this person: the others have their try.
      throw error.code ? refusalOf(asked) : troubleOf(response, 'photo-refused', error.words);
    }
    const answer = asked.value;
    if (!answer.success) throw brokenTransport('photo-refused', 'Moodle gives no reason');
    // It says "success" of what it cannot read, too. By then it has removed the former picture.
    if (!readPictureUrl(answer.profileimageurl)) {
      throw brokenTransport('photo-refused', 'Moodle could not read it, and removed the former photo');
    }
  };

  return {
    traits: moodleTraits,

    async session(signal) {
      const found = await site(signal);
      const missing = await missingIn(found, client, signal);
      if (missing.length > 0) {
        throw brokenTransport('system-not-set-up', `its web service lacks ${missing.join(', ')}`);
      }
      const release = found.release.split(' ')[0];
      const moodle = release ? `Moodle ${release}` : 'Moodle';
      return {
        system: found.sitename ? `${found.sitename} (${moodle})` : moodle,
        user: found.fullname || found.username,
      };
    },

    async isReachable(signal) {
      try {
        await site(signal);
        return true;
      } catch (error) {
        const trouble = toTransportFailure(error);
        if (!trouble) throw error;
        // Whatever it answers, it answers.
        return trouble.status !== null;
      }
    },

    find: (ids, signal) => findPeople(client, address, ids, signal),

    async current(person, signal) {
      const picture = await pictureOf(person, signal);
      if (!picture) return null;
      const copy = await read(picture, signal);
      return { version: picture.revision, bytes: copy instanceof Uint8Array ? copy : null };
    },

    put: (person, { bytes }, signal) => place(person, bytes, signal),

    async verify(person, { bytes }, before, signal): Promise<Verdict> {
      const picture = await pictureOf(person, signal);
      if (!picture) return { kind: 'other', current: null };
      const copy = await read(picture, signal);
      const isRead = copy instanceof Uint8Array;
      const current: CurrentPhoto = { version: picture.revision, bytes: isRead ? copy : null };
      // Each picture that is set gets a new revision, the same one again too.
      if (before && before.version === picture.revision) return { kind: 'other', current };
      if (!isRead) return { kind: 'unknown', failure: copy };
      const isSame = await compare(bytes, copy);
      if (isSame === null) {
        return {
          kind: 'unknown',
          failure: { code: 'system-not-understood', detail: texts.details.pictureUnread },
        };
      }
      return isSame ? { kind: 'same', version: picture.revision } : { kind: 'other', current };
    },

    async restore(person, former, signal) {
      if (former) {
        if (!former.bytes) throw brokenTransport('photo-refused', 'the earlier picture could not be read');
        return place(person, former.bytes, signal);
      }
      const parameters = { draftitemid: '0', delete: '1', userid: numberOf(person) };
      await client.call(moodleFunctions.update, parameters, updateSchema, signal);
      // It says "no success" where there was no picture to remove: what counts is that there is none.
      if (await pictureOf(person, signal))
        throw brokenTransport('photo-not-kept', 'the picture is still there');
    },
  };
}
