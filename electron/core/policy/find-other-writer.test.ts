import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findOtherWriter } from './find-other-writer.ts';
import { readDescriptor } from './read-descriptor.ts';

const person = 'S-1-5-21-3623811015-3361044348-30300820-1001';
const administrator = 'S-1-5-21-3623811015-3361044348-30300820-500';
const domainAdmins = 'S-1-5-21-3623811015-3361044348-30300820-512';
const trustedInstaller = 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464';

const inheritedFolder = '(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)';

describe('a folder', () => {
  test.each([
    [
      'protected by icacls, as docs/it says',
      'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)',
    ],
    ['of SYSTEM', 'O:SYG:SYD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;FRFX;;;AU)'],
    [
      'of TrustedInstaller, like Program Files',
      `O:${trustedInstaller}G:${trustedInstaller}D:PAI(A;CI;FA;;;${trustedInstaller})(A;OICI;FA;;;SY)(A;OICIIO;GA;;;CO)(A;OICI;0x1200a9;;;BU)(A;OICI;0x1200a9;;;AC)`,
    ],
    ['of the built-in administrator', `O:${administrator}G:${domainAdmins}D:P(A;OICI;FA;;;${domainAdmins})`],
    ['of the administrators by their aliases', 'O:LAG:DAD:P(A;OICI;FA;;;DA)(A;OICI;FA;;;LA)'],
    [
      'with SIDs in place of aliases',
      'O:S-1-5-32-544G:S-1-5-18D:P(A;;FA;;;S-1-5-18)(A;;0x1f01ff;;;S-1-5-32-544)',
    ],
    ['that lets nobody in', 'O:BAG:BAD:P'],
    ['with rights of its owner, an administrator', 'O:BAG:BAD:P(A;OICI;FA;;;OW)(A;OICI;FA;;;S-1-3-4)'],
    ['with labels and audits', 'O:BAG:BAD:P(A;;FA;;;BA)(AU;SAFA;FA;;;WD)S:(ML;;NW;;;LW)(AU;SAFA;WD;;;WD)'],
    ['that denies', 'O:BAG:BAD:P(D;;FA;;;WD)(OD;;FA;;;WD)(XD;;FA;;;WD;(a==1))'],
    ['that anybody may list, run and ask', 'O:BAG:BAD:P(A;;CCSWWPLORCFRFXGRGX;;;WD)'],
  ])("%s is the administrators' alone", (_what, sddl) => {
    expect(findOtherWriter(sddl, 'folder')).toBeNull();
  });

  test.each([
    // What Windows makes of a folder in %ProgramData%, first by a person, then by an administrator.
    [
      'made by a person',
      `O:${person}G:S-1-5-21-3623811015-3361044348-30300820-513D:AI(A;ID;FA;;;${person})${inheritedFolder}(A;CIID;DCLCRPCR;;;BU)`,
      { kind: 'owner', trustee: person },
    ],
    [
      'left as it is made',
      `O:BAG:SYD:AI${inheritedFolder}(A;CIID;DCLCRPCR;;;BU)`,
      { kind: 'entry', trustee: 'BU' },
    ],
    [
      'of a person, whatever the list says',
      `O:${person}G:BAD:P(A;;FA;;;BA)`,
      { kind: 'owner', trustee: person },
    ],
    [
      'where a person has everything',
      `O:BAG:BAD:(A;OICI;FA;;;BA)(A;OICI;FA;;;${person})`,
      { kind: 'entry', trustee: person },
    ],
    ['where everybody modifies', 'O:BAG:BAD:(A;OICI;0x1301bf;;;WD)', { kind: 'entry', trustee: 'WD' }],
    ['where what is in it can be deleted', 'O:BAG:BAD:(A;;DT;;;AU)', { kind: 'entry', trustee: 'AU' }],
    [
      'of a group whose number only ends like theirs',
      'O:S-1-5-21-1-2-3-4-512G:BAD:P',
      { kind: 'owner', trustee: 'S-1-5-21-1-2-3-4-512' },
    ],
    [
      'of an account of another kind',
      'O:S-1-5-80-1-2-3-500G:BAD:P',
      { kind: 'owner', trustee: 'S-1-5-80-1-2-3-500' },
    ],
    ['without a list', 'O:BAG:BA', { kind: 'no-list' }],
    ['with a null list', 'O:BAG:BAD:NO_ACCESS_CONTROL', { kind: 'no-list' }],
    ['with a null list, protected', 'O:BAG:BAD:PAINO_ACCESS_CONTROLS:AI', { kind: 'no-list' }],
    ['without an owner', 'G:BAD:P(A;;FA;;;BA)', { kind: 'unreadable' }],
    ['without a word', '', { kind: 'unreadable' }],
  ])('%s is not', (_what, sddl, writer) => {
    expect(findOtherWriter(sddl, 'folder')).toEqual(writer);
  });
});

describe('a file', () => {
  test.each([
    ['as it is made in a protected folder', 'O:BAG:SYD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)'],
    ['where a right of folders stands', 'O:BAG:BAD:(A;;DT;;;WD)'],
  ])("%s is the administrators' alone", (_what, sddl) => {
    expect(findOtherWriter(sddl, 'file')).toBeNull();
  });

  test.each([
    'GA',
    'GW',
    'FA',
    'FW',
    'KA',
    'WD',
    'WO',
    'SD',
    'DC',
    'LC',
    'RP',
    'CR',
    'FRDC',
    '0x2',
    '0x4',
    '0x10',
    '0x100',
    '0x10000',
    '0x40000',
    '0x80000',
    '0x40000000',
    '0x10000000',
    '0X1F01FF',
    '0x02000000',
    'ZZ',
    '1',
    '0x1ffffffff',
    'F',
  ])('that lets users %s is not', (rights) => {
    const writer = { kind: 'entry', trustee: 'BU' };
    for (const what of ['file', 'folder'] as const) {
      expect(findOtherWriter(`O:BAG:BAD:(A;;FA;;;BA)(A;;${rights};;;BU)`, what)).toEqual(writer);
    }
  });

  test.each([
    ['of an object', '(OA;;FW;bf967aba-0de6-11d0-a285-00aa003049e2;;BU)'],
    ['with a condition', '(XA;;FW;;;BU;(@User.Title=="PM;)(" && (@User.Division=="Finance" || !(a==1))))'],
    ['of an object, with a condition', '(ZA;;FW;;;BU;(a==1))'],
    ['of a type that is not known', '(QQ;;FW;;;BU)'],
    ['for the folder and what is in it', '(A;OICI;FW;;;BU)'],
  ])('an entry %s counts', (_what, entry) => {
    expect(findOtherWriter(`O:BAG:BAD:(A;;FA;;;BA)${entry}(A;;FR;;;WD)`, 'file')).toEqual({
      kind: 'entry',
      trustee: 'BU',
    });
  });

  test.each([
    'O:BAG:BAD:(A;;FA;;;BA',
    'O:BAG:BAD:(A;;FA;;BA)',
    'O:BAG:BAD:(A;X;FA;;;BA)',
    'O:BAG:BAD:(A;;FA;;;BA)x',
    'O:BAG:BAD:("',
    'O:Administrators',
    'D:(A;;FA;;;BA)O:BA',
    'Access is denied.',
  ])('with "%s" for its permissions is not', (sddl) => {
    expect(findOtherWriter(sddl, 'file')).toEqual({ kind: 'unreadable' });
  });
});

describe('whatever the text is', () => {
  const word = fc.constantFrom(
    'O:',
    'G:',
    'D:',
    'S:',
    'BA',
    'BU',
    person,
    '(',
    ')',
    ';',
    ';;;',
    'A',
    'FA',
    '0x2',
    '"',
    'AI',
    'IO',
    'NO_ACCESS_CONTROL',
    '==',
    '\n',
  );

  test('it is read or refused, and nothing is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          readDescriptor(text);
          findOtherWriter(text, 'folder');
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const trustees = fc.constantFrom(
    'BA',
    'SY',
    'BU',
    'WD',
    'AU',
    'CO',
    person,
    domainAdmins,
    trustedInstaller,
  );
  const entries = fc.array(
    fc.record({
      type: fc.constantFrom('A', 'OA', 'D', 'OD', 'RA'),
      flags: fc.uniqueArray(fc.constantFrom('OI', 'CI', 'IO', 'NP', 'ID')),
      rights: fc.nat(0xffff_ffff),
      trustee: trustees,
    }),
    { maxLength: 8 },
  );
  type Entries = typeof entries extends fc.Arbitrary<infer T> ? T : never;
  const write = (list: Entries) =>
    list
      .map(
        ({ type, flags, rights, trustee }) =>
          `(${type};${flags.join('')};0x${rights.toString(16)};;;${trustee})`,
      )
      .join('');

  test('what is written is what is read', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(readDescriptor(`O:BAG:SYD:PAI${write(list)}`)).toEqual({ owner: 'BA', entries: list });
      }),
    );
  });

  test('no entry makes a file that others can write one that they cannot', () => {
    fc.assert(
      fc.property(
        entries,
        entries,
        fc.constantFrom('file' as const, 'folder' as const),
        (list, more, what) => {
          const before = findOtherWriter(`O:BAD:${write(list)}`, what);
          fc.pre(before !== null);
          expect(findOtherWriter(`O:BAD:${write(more)}${write(list)}`, what)).not.toBeNull();
        },
      ),
    );
  });

  test('nobody but administrators owns what is theirs alone', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(findOtherWriter(`O:${person}D:${write(list)}`, 'file')).toEqual({
          kind: 'owner',
          trustee: person,
        });
      }),
    );
  });
});
