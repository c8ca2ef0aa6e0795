import {
  BusyError,
  ConfidentialityRequiredError,
  InsufficientAccessError,
  InvalidAsn1Error,
  InvalidCredentialsError,
  InvalidSyntaxError,
  NoSuchObjectError,
  OperationsError,
  ResultCodeError,
  StrongAuthRequiredError,
  TLSNotSupportedError,
  UnavailableError,
  UnknownStatusCodeError,
  UnwillingToPerformError,
} from 'ldapts';
import { expect, test } from 'vitest';
import { TransportError } from '../transport.ts';
import { isOverLimit, type LdapStep, toLdapFailure } from './ldap-failures.ts';

/** As Windows says it. */
const windows = (data: string) =>
  new InvalidCredentialsError(
    `80090308: LdapErr: DSID-0C090434, comment: AcceptSecurityContext error, data ${data}, v4563`,
  );

test.each<[LdapStep, Error, string, string | undefined]>([
  ['sign-in', windows('52e'), 'system-unauthorized', undefined],
  ['sign-in', windows('525'), 'system-unauthorized', 'there is no such account'],
  ['sign-in', windows('530'), 'system-unauthorized', 'the account may not sign in at this hour'],
  ['sign-in', windows('532'), 'system-unauthorized', 'the password has expired'],
  ['sign-in', windows('533'), 'system-unauthorized', 'the account is disabled'],
  ['sign-in', windows('701'), 'system-unauthorized', 'the account has expired'],
  ['sign-in', windows('773'), 'system-unauthorized', 'the password must be changed first'],
  ['sign-in', windows('775'), 'system-unauthorized', 'the account is locked'],
  ['sign-in', new StrongAuthRequiredError(), 'system-needs-tls', undefined],
  ['sign-in', new ConfidentialityRequiredError(), 'system-needs-tls', undefined],
  ['tls', new TLSNotSupportedError(), 'system-needs-tls', 'it does not offer StartTLS'],
  ['tls', new UnavailableError(), 'system-needs-tls', 'it does not offer StartTLS'],
  ['search', new BusyError(), 'system-busy', undefined],
  ['write', new UnavailableError(), 'system-busy', undefined],
  ['write', new InsufficientAccessError('CN=Ada Lopez'), 'system-no-permission', undefined],
  ['write', new InvalidSyntaxError(), 'photo-refused', 'the directory does not accept this size or type'],
  ['search', new InvalidSyntaxError(), 'system-error', 'LDAP result 21'],
  ['write', new NoSuchObjectError(), 'person-missing', undefined],
  ['read', new NoSuchObjectError(), 'person-missing', undefined],
  [
    'search',
    new NoSuchObjectError(),
    'system-address',
    'the directory has no such base, or this account cannot see it',
  ],
  ['write', new UnwillingToPerformError(), 'system-not-set-up', 'the directory is unwilling to do this'],
  ['search', new OperationsError('CN=Ada Lopez'), 'system-error', 'LDAP result 1'],
  ['write', new UnknownStatusCodeError(80), 'system-error', 'LDAP result 80'],
  ['search', new InvalidAsn1Error('what'), 'system-not-understood', undefined],
])('while asked for %s, %o means %s (%s)', (step, error, code, detail) => {
  const failure = toLdapFailure(error, step);
  expect(failure).toBeInstanceOf(TransportError);
  expect(failure).toMatchObject({ code, detail });
});

test('anything else is a bug, and stays what it is', () => {
  const bug = new TypeError('undefined is not a function');
  expect(toLdapFailure(bug, 'search')).toBe(bug);
});

test.each([
  [3, true],
  [4, true],
  [11, true],
  [32, false],
])('the result %i is a limit: %j', (code, expected) => {
  expect(isOverLimit(Object.assign(new OperationsError(), { code }))).toBe(expected);
  expect(new OperationsError()).toBeInstanceOf(ResultCodeError);
});
