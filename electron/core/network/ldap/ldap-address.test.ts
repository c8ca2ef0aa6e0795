import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnprotected, readLdapAddress, showLdapAddress, showLdapHost } from './ldap-address.ts';
import { readLdapFilter } from './ldap-filter.ts';

const usual =
  'ldaps://dc.school.example/OU=Students,DC=school,DC=example?thumbnailPhoto?sub?(employeeID={id})';

test('the usual address', () => {
  expect(readLdapAddress(` ${usual} `)).toEqual({
    scheme: 'ldaps',
    host: 'dc.school.example',
    port: 636,
    baseDn: 'OU=Students,DC=school,DC=example',
    photoAttribute: 'thumbnailPhoto',
    scope: 'sub',
    filter: readLdapFilter('(employeeID={id})'),
  });
});

test.each([
  [usual, usual],
  ['LDAP://DC.School.example:389/o=s?p?ONE?(u={id})', 'ldap://dc.school.example/o=s?p?one?(u={id})'],
  ['ldap://[::1]:3890/o=s?p??(u={id})', 'ldap://[::1]:3890/o=s?p?base?(u={id})'],
  ['ldaps://h:636/o=a%20b%3fc?p?sub?(u=%7bid%7D)?', 'ldaps://h/o=a%20b%3Fc?p?sub?(u={id})'],
  [
    'ldaps://h/ou=Sch%C3%BCler,o=s?p?sub?(&(o=%5c2a)(u={id}))',
    'ldaps://h/ou=Schüler,o=s?p?sub?(&(o=\\2a)(u={id}))',
  ],
])('%s is kept as %s', (text, shown) => {
  expect(showLdapAddress(readLdapAddress(text))).toBe(shown);
});

test.each([
  ['https://h/o=s?p?sub?(u={id})', /looks like/],
  ['ldaps:///o=s?p?sub?(u={id})', /looks like/],
  ['ldaps://h/?p?sub?(u={id})', /looks like/],
  ['ldaps://h/o=s?p?sub', /looks like/],
  ['ldaps://cn=bot:canary@h/o=s?p?sub?(u={id})', /user name or password/],
  ['ldaps://h:0/o=s?p?sub?(u={id})', /port/],
  ['ldaps://h:70000/o=s?p?sub?(u={id})', /port/],
  ['ldaps://h/school?p?sub?(u={id})', /DN/],
  ['ldaps://h/o=%00?p?sub?(u={id})', /DN/],
  ['ldaps://h/o=s??sub?(u={id})', /one attribute/],
  ['ldaps://h/o=s?a,b?sub?(u={id})', /one attribute/],
  ['ldaps://h/o=s?p;binary?sub?(u={id})', /one attribute/],
  ['ldaps://h/o=s?p?tree?(u={id})', /scope/],
  ['ldaps://h/o=s?p?sub?', /\{id\}/],
  ['ldaps://h/o=s?p?sub?(u=*)', /\{id\}/],
  ['ldaps://h/o=s?p?sub?(u={id})?!x-start', /extensions/],
  ['ldaps://h/o=%zz?p?sub?(u={id})', /%/],
])('%s is refused, and not repeated', (text, reason) => {
  const read = () => readLdapAddress(text);
  expect(read).toThrow(
    expect.objectContaining({ code: 'system-address', detail: expect.stringMatching(reason) }),
  );
  expect(read).not.toThrow(/canary/);
});

test('what is shown is read back as it was', () => {
  const baseDn = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(baseDn, fc.constantFrom('base', 'one', 'sub'), fc.nat(65_534), (name, scope, port) => {
      const address = { ...readLdapAddress(usual), baseDn: `o=${name}`, scope, port: port + 1 } as const;
      expect(readLdapAddress(showLdapAddress(address))).toEqual(address);
    }),
  );
});

test.each([
  ['ldaps', 'dc.school.example', 636, 'dc.school.example'],
  ['ldap', 'dc.school.example', 636, 'dc.school.example:636'],
  ['ldaps', '::1', 636, '[::1]'],
] as const)('%s at %s and %i is shown as %s', (scheme, host, port, shown) => {
  expect(showLdapHost({ scheme, host, port })).toBe(shown);
});

test.each([
  ['ldap://dc.school.example/o=s?p?sub?(u={id})', false, true],
  ['ldap://dc.school.example/o=s?p?sub?(u={id})', true, false],
  ['ldaps://dc.school.example/o=s?p?sub?(u={id})', false, false],
  ['ldap://127.0.0.1:3890/o=s?p?sub?(u={id})', false, false],
  ['ldap://[::1]/o=s?p?sub?(u={id})', false, false],
  ['ldap://localhost/o=s?p?sub?(u={id})', false, false],
  ['ldap://127.0.0.1.example/o=s?p?sub?(u={id})', false, true],
])('%s with StartTLS %j goes out readable: %j', (text, startTls, expected) => {
  expect(isUnprotected(readLdapAddress(text), startTls)).toBe(expected);
});
