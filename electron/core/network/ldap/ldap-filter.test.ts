import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  escapeFilterValue,
  filterForEverybody,
  filterForIds,
  foldLdapValue,
  idInValue,
  type LdapFilter,
  readLdapFilter,
} from './ldap-filter.ts';

function need(text: string): LdapFilter {
  const filter = readLdapFilter(text);
  if (!filter) throw new Error(`No filter: ${text}`);
  return filter;
}

test.each([
  ['(employeeID={id})', 'employeeID', '', ''],
  ['(&(objectClass=user)(employeeID={id}))', 'employeeID', '', ''],
  ['(&(objectClass=user)(!(userAccountControl:1.2.840.113556.1.4.803:=2))(uid=s{id}))', 'uid', 's', ''],
  ['(|(a=*)(mail={id}@school.test))', 'mail', '', '@school.test'],
  ['(&(ou=Schüler)(uid={id}))', 'uid', '', ''],
  ['(uid=\\28{id}\\29)', 'uid', '(', ')'],
])('%s compares %s with the ID', (text, attribute, prefix, suffix) => {
  expect(readLdapFilter(text)).toEqual({ template: text, attribute, prefix, suffix });
});

test('escaped bytes beyond ASCII become characters', () => {
  expect(need('(&(ou=Sch\\c3\\BCler)(uid={id}))').template).toBe('(&(ou=Schüler)(uid={id}))');
});

test.each([
  ['', 'nothing'],
  ['employeeID={id}', 'no parentheses'],
  ['(employeeID=*)', 'no {id}'],
  ['(|(a={id})(b={id}))', 'two of them'],
  ['(employeeID={id}*)', 'more than this ID'],
  ['(employeeID>={id})', 'no equality'],
  ['(cn:caseExactMatch:={id})', 'no plain equality'],
  ['(!(employeeID={id}))', 'everybody else'],
  ['(&(a=b)(!(|(c=d)(uid={id}))))', 'everybody else, further inside'],
  ['({id}=1)', 'no attribute'],
  ['(&)', 'nothing to combine'],
  ['(!(a=b)(uid={id}))', 'two parts of a negation'],
  ['(uid={id}', 'an open end'],
  ['(uid={id}))', 'too many ends'],
  ['(&(a=b)(uid={id})) ', 'a blank at the end'],
  ['(&(a=b) (uid={id}))', 'a blank inside'],
  ['(uid=\\2{id})', 'half an escape'],
  ['(uid=\\c3{id})', 'half a character'],
  ['(uid=({id}))', 'a parenthesis in a value'],
])('%s is refused: %s', (text) => {
  expect(readLdapFilter(text)).toBeNull();
});

test.each([
  ['1234', '1234'],
  ['*', '\\2a'],
  ['a*(b)\\', 'a\\2a\\28b\\29\\5c'],
  ['\0\n\u007f', '\\00\\0a\\7f'],
  ['Müller-7', 'Müller-7'],
  ['$&', '$&'],
])('the value %j stands in a filter as %s', (value, escaped) => {
  expect(escapeFilterValue(value)).toBe(escaped);
  expect(filterForIds(need('(uid={id})'), [value])).toBe(`(uid=${escaped})`);
});

test('no ID changes the shape of a filter', () => {
  const filter = need('(&(objectClass=user)(uid=s{id}))');
  const shapeOf = (text: string) => text.replace(/=[^()]*/g, '=');
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 4 }),
      (ids) => {
        const text = filterForIds(filter, ids);
        expect(text).not.toMatch(/[*\0\n]/);
        const one = '(&(objectClass=)(uid=))';
        expect(shapeOf(text)).toBe(ids.length === 1 ? one : `(|${one.repeat(ids.length)})`);
      },
    ),
  );
});

test('everybody is who has any ID', () => {
  expect(filterForEverybody(need('(&(objectClass=user)(uid=s{id}))'))).toBe('(&(objectClass=user)(uid=s*))');
});

test.each([
  ['(uid={id})', '12', '12'],
  ['(uid=s{id})', 'S12', '12'],
  ['(uid=s{id})', 't12', null],
  ['(mail={id}@School.test)', '12@school.TEST', '12'],
  ['(mail={id}@school.test)', '@school.test', null],
  ['(uid=ab{id}bc)', 'abc', null],
])('in %s, the value %s has the ID %j', (text, value, id) => {
  expect(idInValue(need(text), value)).toBe(id);
});

test.each([
  ['ABC', 'abc', true],
  [' a  b ', 'a b', true],
  ['ａ１', 'a1', true],
  // Some directories find the one by the other; they are two students all the same.
  ['Müller', 'Muller', false],
  ['012', '12', false],
])('%j and %j are the same to a directory: %j', (one, other, isSame) => {
  expect(foldLdapValue(one) === foldLdapValue(other)).toBe(isSame);
});
