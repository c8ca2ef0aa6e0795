import { expect, test } from 'vitest';
import { splitName } from './split-name.ts';

test.each([
  ['Lopez, Maria', 'Maria', 'Lopez'],
  ['Lopez Garcia, Maria José', 'Maria José', 'Lopez Garcia'],
  ['Lopez, Jr., Mark', 'Mark', 'Lopez Jr.'],
  ['Maria Lopez', 'Maria', 'Lopez'],
  ['Mary Ann Smith', 'Mary Ann', 'Smith'],
  ['Maria de la Cruz', 'Maria', 'de la Cruz'],
  ['Mark Smith Jr.', 'Mark', 'Smith Jr.'],
  ['LOPEZ GARCIA Maria', 'Maria', 'LOPEZ GARCIA'],
  ['MARIA LOPEZ', 'MARIA', 'LOPEZ'],
  ['Cher', '', 'Cher'],
  ['', '', ''],
  [',', '', ''],
])('"%s" is %s of the family %s', (cell, givenName, familyName) => {
  expect(splitName(cell)).toEqual({ givenName, familyName });
});

test.each(['Lopez, Maria (Mia)', 'Lopez, Maria "Mia"', 'Maria (Mia) Lopez'])(
  'what a student is called stands in brackets or quotes: %s',
  (cell) => {
    expect(splitName(cell)).toEqual({ givenName: 'Maria', familyName: 'Lopez', preferredName: 'Mia' });
  },
);
