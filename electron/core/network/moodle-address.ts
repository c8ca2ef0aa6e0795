import { AppError } from '../shared/failure.ts';
import { isLoopback, readWebAddress } from './web-address.ts';

/** The fields of Moodle's users that may hold the ID; the first one unless said otherwise. */
export const moodleFields = ['idnumber', 'username', 'email'] as const;

export type MoodleField = (typeof moodleFields)[number];

export interface MoodleAddress {
  /** Of the site, in one spelling: `https://host[:port][/path]`. */
  readonly url: string;
  readonly field: MoodleField;
}

const prefix = 'moodle+';
const usualField: MoodleField = 'idnumber';

/** Repeats nothing of the address: there may be a password or a token in it. */
function unusable(why: string): AppError {
  return new AppError('system-address', why);
}

/** Pages that one lands on, as people copy them from their browser. */
const landingPages = /\/(index\.php|login(\/index\.php)?|my(\/index\.php)?)$/i;

/**
 * Reads a site's address as the settings have it: `https://host[:port][/path]`, or `http://` on this computer.
 * @throws AppError `system-address`
 */
export function readMoodleSite(text: string): string {
  const address = readWebAddress(text);
  if (!address) throw unusable('a Moodle address looks like https://moodle.example.org');
  const { scheme, host, port, path } = address;
  // The token goes with every request.
  if (scheme === 'http' && !isLoopback(host)) throw unusable('Moodle is only reached over https://');
  const isUsual = port === (scheme === 'https' ? 443 : 80);
  return `${scheme}://${host}${isUsual ? '' : `:${port}`}${path.replace(landingPages, '')}`;
}

function readField(query: string): MoodleField {
  if (query === '') return usualField;
  const field = moodleFields.find((name) => query === `field=${name}`);
  if (!field)
    throw unusable(`after the ? may stand field=${moodleFields.join(', field= or field=')}, nothing else`);
  return field;
}

/** Whether it is meant as one, whatever else is wrong with it. */
export function isMoodleAddress(text: string): boolean {
  return /^\s*moodle\+https?:/i.test(text);
}

/**
 * Reads `moodle+https://host[:port][/path][?field=idnumber|username|email]`, or `moodle+http://` on this computer.
 * @throws AppError `system-address`, which repeats nothing of the address.
 */
export function readMoodleAddress(text: string): MoodleAddress {
  if (!isMoodleAddress(text)) throw unusable('a Moodle address begins with moodle+https://');
  const [site = '', ...query] = text.trim().slice(prefix.length).split('?');
  return { url: readMoodleSite(site), field: readField(query.join('?')) };
}

/** The address to show and to keep; `readMoodleAddress` reads it back as it was. */
export function showMoodleAddress({ url, field }: MoodleAddress): string {
  return `${prefix}${url}${field === usualField ? '' : `?field=${field}`}`;
}
