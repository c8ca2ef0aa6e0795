import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = 'Photo ID\tName\r\n0123\tZoë Šimić “O’Brien” €\r\n';

function utf16(of: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(of, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

// As Windows-1252 has the characters that Latin-1 has not.
const windowsBytes: Readonly<Record<string, number>> = {
  Š: 0x8a,
  '“': 0x93,
  '”': 0x94,
  '’': 0x92,
  '€': 0x80,
};
const windows = (of: string) => Buffer.from([...of].map((c) => windowsBytes[c] ?? c.charCodeAt(0)));

test.each<[string, Buffer, string]>([
  ['UTF-8', Buffer.from(text), text],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), text],
  ['UTF-16, little end first', utf16(`\ufeff${text}`, false), text],
  ['UTF-16, big end first', utf16(`\ufeff${text}`, true), text],
  ['UTF-16 without a mark', utf16(text, false), text],
  ['UTF-16 without a mark, big end first', utf16(text, true), text],
  ['Windows-1252', windows('0123\tZoë “O’Brien” Š €\r\n'), '0123\tZoë “O’Brien” Š €\r\n'],
  ['Latin-1', Buffer.from('0123\tZoë Muñoz', 'latin1'), '0123\tZoë Muñoz'],
  [
    'UTF-8 with a line in Windows-1252',
    Buffer.concat([
      Buffer.from('\ufeff1\tZoë Núñez\r\n'),
      windows('2\tZoë “Zo” Muñoz\r\n'),
      Buffer.from('3\tŠimić'),
    ]),
    '1\tZoë Núñez\r\n2\tZoë “Zo” Muñoz\r\n3\tŠimić',
  ],
  ['ASCII', Buffer.from('1,2'), '1,2'],
  ['one letter', Buffer.from('a'), 'a'],
  ['nothing', Buffer.alloc(0), ''],
])('%s is read', (_, bytes, expected) => {
  expect(decodeText(bytes)).toBe(expected);
});

// Each of these letters in Windows-1252, Mac Roman and DOS (code pages 437 and 850 alike).
const bytesOf: Readonly<Record<string, readonly [windows: number, mac: number, dos: number]>> = {
  ñ: [0xf1, 0x96, 0xa4],
  Ñ: [0xd1, 0x84, 0xa5],
  á: [0xe1, 0x87, 0xa0],
  é: [0xe9, 0x8e, 0x82],
  É: [0xc9, 0x83, 0x90],
  í: [0xed, 0x92, 0xa1],
  ó: [0xf3, 0x97, 0xa2],
  ú: [0xfa, 0x9c, 0xa3],
  ü: [0xfc, 0x9f, 0x81],
  ö: [0xf6, 0x9a, 0x94],
  Ö: [0xd6, 0x85, 0x99],
  ç: [0xe7, 0x8d, 0x87],
  ë: [0xeb, 0x91, 0x89],
  è: [0xe8, 0x8f, 0x8a],
};
const inPage = (of: string, page: 0 | 1 | 2) =>
  Buffer.from([...of].map((letter) => bytesOf[letter]?.[page] ?? letter.charCodeAt(0)));

const lists = [
  'Muñoz,Ana',
  'Núñez,José',
  'García,Raúl',
  'Peña,Iris',
  'MUÑOZ,ANA',
  'Öztürk,Zoë',
  'Élan,François',
  'González,Mónica',
  'Böhm,Thérèse',
];

test.each(lists)('names are read in the code pages of Windows, Macs and DOS: %s', (name) => {
  const list = `Student ID,Last,First\r\n104261,${name}\r\n104240,Chen,Wei\r\n`;
  expect(decodeText(inPage(list, 0))).toBe(list);
  const mac = list.replaceAll('\r\n', '\r');
  expect(decodeText(inPage(mac, 1))).toBe(mac);
  expect(decodeText(inPage(list, 2))).toBe(list);
});

// The letters of Windows-1250 that Windows-1252 has not there.
const centralBytes: Readonly<Record<string, number>> = {
  ł: 0xb3,
  Ł: 0xa3,
  ą: 0xb9,
  ę: 0xea,
  ś: 0x9c,
  Ś: 0x8c,
  ń: 0xf1,
  ć: 0xe6,
  ż: 0xbf,
  ź: 0x9f,
  ř: 0xf8,
  č: 0xe8,
  š: 0x9a,
  Š: 0x8a,
  ž: 0x9e,
  ě: 0xec,
  ů: 0xf9,
};
const central = (of: string) => Buffer.from([...of].map((c) => centralBytes[c] ?? c.charCodeAt(0)));

test.each([
  'Kołodziej,Zażółć\r\nWiśniewska,Agnieszka\r\nKamiński,Paweł',
  'Dąbrowska,Łucja\r\nMuńko,Michał',
  'Łukasik,Ania',
  'PAWŁOWSKI,JAN',
  'Dvořák,Jiří\r\nNěmcová,Božena\r\nRůžička,Šimon\r\nKučera,Petr',
])('names of Windows-1250 are read where they can be nothing else: %s', (names) => {
  expect(decodeText(central(`ID,Last,First\r\n1,${names}\r\n`))).toBe(`ID,Last,First\r\n1,${names}\r\n`);
});

test('a word of DOS that begins as Polish names do is no Polish', () => {
  const list = 'ID,Last,última visita\r\n1,Núñez,2024\r\n2,Peña,2023\r\n3,García,2024\r\n';
  expect(decodeText(inPage(list, 2))).toBe(list);
});

test.each([
  'Sørensen,Bjørn\r\nØstergård,Søren\r\nKjær,Åse',
  'Smith¹,John³\r\nMuñoz,Ana',
  'Mª José,Núñez\r\nMª Ángeles,Peña\r\nMª,Rocío',
  'fee £25,12 m³ of air,£5 for lunch\r\nGarcía,Raúl',
  'Œuvrard,Noël\r\nL’Hôpital,Agnès\r\nLefèvre,Gaëlle',
  'Conceição,João\r\nGonçalves,Inês\r\nSimões,Luís',
  'Þórsdóttir,Björk\r\nGuðmundsson,Jón',
  'Niccolò,Però\r\nMondì,Nicolò',
])('what Windows-1252 writes stays so: %s', (names) => {
  const known: Readonly<Record<string, number>> = { ...windowsBytes, Œ: 0x8c };
  const bytes = Buffer.from([...names].map((c) => known[c] ?? c.charCodeAt(0)));
  expect(decodeText(bytes)).toBe(names);
});

test('a long list of a Mac is read with any line ends', () => {
  const list = lists.map((name, at) => `${at},${name}\n`).join('');
  expect(decodeText(inPage(list, 1))).toBe(list);
});

test.each(['O’Brien', 'Ka’iulani', 'D’Angelo', '“Will”', 'Š', '5 – 6', 'Straße', 'Ångström', '12 €'])(
  'what Windows has of its own stays so: %s',
  (name) => {
    const of = `1,${name}\r\n`;
    const known: Readonly<Record<string, number>> = { ...windowsBytes, '–': 0x96 };
    expect(decodeText(Buffer.from([...of].map((c) => known[c] ?? c.charCodeAt(0))))).toBe(of);
  },
);

test("DOS' two code pages are told apart by the letters that only one of them has", () => {
  // Á and ã are 0xB5 and 0xC6 in code page 850, and lines of a table in 437.
  expect(decodeText(Buffer.from('1,\xb5ngel,Jo\xc6o,Mu\xa4oz\r\n', 'latin1'))).toBe('1,Ángel,João,Muñoz\r\n');
});

test('any bytes can be read as some text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeText(bytes) === 'string'));
});

test('bytes that are no text at all are read as some, however many', () => {
  expect(decodeText(new Uint8Array(3_000_000).fill(0xfe))).toHaveLength(3_000_000);
});

test('whatever is written in UTF-8 comes back', () => {
  const line = fc.string({ unit: fc.constantFrom(...'abc0189\t,"\r\nZoëŠłПр学校🙂') });
  fc.assert(fc.property(line, (of) => decodeText(Buffer.from(of)) === of));
});
