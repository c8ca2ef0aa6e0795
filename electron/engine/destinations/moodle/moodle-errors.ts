import { z } from 'zod';
import type { SystemCode } from '../../../core/shared/system-codes.ts';

/**
 * What Moodle's error codes mean. They come with status 200 like every answer. From Moodle's sources, 3.2 to 4.5:
 * `webservice/lib.php`, `webservice/upload.php`, `user/externallib.php`, `lib/classes/user.php`, `lib/moodlelib.php`.
 */
const codes: Readonly<Record<string, SystemCode>> = {
  invalidtoken: 'system-unauthorized',
  invalidtimedtoken: 'system-unauthorized',
  wsaccessuserdeleted: 'system-unauthorized',
  wsaccessuserexpired: 'system-unauthorized',
  wsaccessusernologin: 'system-unauthorized',
  wsaccessusersuspended: 'system-unauthorized',
  wsaccessuserunconfirmed: 'system-unauthorized',

  accessexception: 'system-no-permission',
  invalidiptoken: 'system-no-permission',
  nopermissions: 'system-no-permission',
  nopermission: 'system-no-permission',
  requireloginerror: 'system-no-permission',
  missingrequiredcapability: 'system-no-permission',
  // The account has to sign in once on the page, to agree or to change its password.
  forcepasswordchangenotice: 'system-no-permission',
  sitepolicynotagreed: 'system-no-permission',
  usernotfullysetup: 'system-no-permission',

  userimagesdisabled: 'system-not-set-up',
  enablewsdescription: 'system-not-set-up',
  servicenotavailable: 'system-not-set-up',

  sitemaintenance: 'system-busy',
  upgraderunning: 'system-busy',
  maxdraftitemids: 'system-busy',

  dmlconnectionfailed: 'system-error',
  dmlreadexception: 'system-error',
  dmlwriteexception: 'system-error',
  ddlexecuteerror: 'system-error',
  locktimeout: 'system-error',

  invaliduser: 'person-missing',
  invaliduserid: 'person-missing',
  userdeleted: 'person-missing',

  useradmineditadmin: 'person-cannot',
  noprofileedit: 'person-cannot',
  guestsarenotallowed: 'person-cannot',
  guestnoeditprofileother: 'person-cannot',
  usernotconfirmed: 'person-cannot',
  suspended: 'person-cannot',

  filenotfound: 'photo-not-kept',

  fileoversized: 'photo-refused',
  userquotalimit: 'photo-refused',
  maxbytes: 'photo-refused',
  maxareabytes: 'photo-refused',
  upload_error_ini_size: 'photo-refused',
  upload_error_form_size: 'photo-refused',
  upload_error_no_file: 'photo-refused',
  upload_error_extension: 'photo-refused',
  virusfound: 'photo-refused',
  virusfounduser: 'photo-refused',
  upload_error_partial: 'system-cut-off',
};

/** The REST server's form of an error, and that of `upload.php` and `pluginfile.php`. */
const errorSchema = z.looseObject({
  exception: z.string().nullish(),
  errorcode: z.string().nullish(),
  message: z.string().nullish(),
  error: z.string().nullish(),
  debuginfo: z.string().nullish(),
});

export interface MoodleError {
  /** As Moodle calls it; empty where it gives no name. */
  readonly errorCode: string;
  /** Null for one that is not in the table: another plugin's, or one that is newer. */
  readonly code: SystemCode | null;
  /** Moodle's own words, in the language of the site. */
  readonly words: string;
}

function codeOf(errorCode: string, words: string): SystemCode | null {
  // Older sites say so of a token that has expired, and only in their words.
  if (errorCode === 'accessexception' && /token expired/i.test(words)) return 'system-unauthorized';
  return codes[errorCode] ?? null;
}

/** The error that an answer is; null if it is none. */
export function readMoodleError(answer: unknown): MoodleError | null {
  const { data } = errorSchema.safeParse(answer);
  if (!data || (!data.exception && !data.errorcode && !data.error)) return null;
  const errorCode = data.errorcode ?? '';
  const message = data.message ?? data.error ?? '';
  const code = codeOf(errorCode, `${message} ${data.debuginfo ?? ''}`);
  return { errorCode, code, words: code || errorCode === '' ? message : `${errorCode}: ${message}` };
}
