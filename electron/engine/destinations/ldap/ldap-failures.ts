import { InvalidAsn1Error, MessageParserError, ResultCodeError } from 'ldapts';
import type { SystemCode } from '../../../core/shared/system-codes.ts';
import { brokenTransport, type TransportError } from '../transport.ts';

/** What was asked of the directory: the same result code means something else in each case. */
export type LdapStep = 'tls' | 'sign-in' | 'search' | 'read' | 'write';

type Meaning = readonly [SystemCode, string?];

const tooMuch: Meaning = ['photo-refused', 'the directory does not accept this size or type'];
const busy: Meaning = ['system-busy'];
const needsTls: Meaning = ['system-needs-tls'];
const elsewhere: Meaning = [
  'system-address',
  'this server refers to another one, which must be named instead',
];
const unwilling: Meaning = ['system-not-set-up', 'the directory is unwilling to do this'];

/** By RFC 4511's result codes, appendix A. */
const meanings: Readonly<Record<number, Meaning>> = {
  3: busy,
  7: ['system-not-set-up', 'it does not accept a sign-in with a password'],
  8: needsTls,
  10: elsewhere,
  13: needsTls,
  16: ['system-not-set-up', 'it does not know an attribute of the address'],
  17: ['system-not-set-up', 'it does not know an attribute of the address'],
  32: ['system-address', 'the directory has no such base, or this account cannot see it'],
  34: ['system-address', 'the base is not a DN'],
  48: ['system-unauthorized'],
  49: ['system-unauthorized'],
  50: ['system-no-permission'],
  51: busy,
  52: busy,
  53: unwilling,
};

const meaningsByStep: Readonly<Record<LdapStep, Readonly<Record<number, Meaning>>>> = {
  tls: {},
  'sign-in': {
    // OpenLDAP's answer to an account that has no password, or a name that is no DN.
    34: ['system-unauthorized', 'the user name must be a DN, such as cn=photos,dc=school,dc=example'],
    53: ['system-unauthorized'],
  },
  search: {},
  read: { 32: ['person-missing'] },
  write: {
    19: tooMuch,
    20: tooMuch,
    21: tooMuch,
    32: ['person-missing'],
    65: ['person-cannot', 'the entry is of a kind that has no photo'],
  },
};

/** What Active Directory adds to a refused sign-in: Windows' error codes (winerror.h), in hexadecimal digits. */
const signInReasons: Readonly<Record<string, string>> = {
  '525': 'there is no such account',
  '530': 'the account may not sign in at this hour',
  '531': 'the account may not sign in from this computer',
  '532': 'the password has expired',
  '533': 'the account is disabled',
  '701': 'the account has expired',
  '773': 'the password must be changed first',
  '775': 'the account is locked',
};

function signInReason(message: string): string | undefined {
  const [, code = ''] = /\bdata ([0-9a-f]+)/i.exec(message) ?? [];
  return signInReasons[code.toLowerCase()];
}

/**
 * What a directory's answer means. Its own words are left out: they name entries, and entries have students' names.
 */
function readResult({ code, message }: ResultCodeError, step: LdapStep): TransportError {
  if (step === 'tls') return brokenTransport('system-needs-tls', 'it does not offer StartTLS');
  const [meaning, detail] = meaningsByStep[step][code] ?? meanings[code] ?? ['system-error'];
  const reason = code === 49 ? signInReason(message) : undefined;
  return brokenTransport(meaning, reason ?? (meaning === 'system-error' ? `LDAP result ${code}` : detail));
}

/** @returns the failure that an error of ldapts stands for; the error itself where it is a bug. */
export function toLdapFailure(error: unknown, step: LdapStep): unknown {
  if (error instanceof ResultCodeError) return readResult(error, step);
  const isGarbage = error instanceof InvalidAsn1Error || error instanceof MessageParserError;
  return isGarbage ? brokenTransport('system-not-understood') : error;
}

const limits: ReadonlySet<number> = new Set([3, 4, 11]);

/** Whether the directory found more than it gives at once, or would have had to look for too long. */
export function isOverLimit(error: unknown): boolean {
  return error instanceof ResultCodeError && limits.has(error.code);
}
