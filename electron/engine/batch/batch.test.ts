import { expect, test } from 'vitest';
import { portrait } from '../../core/fixtures/portrait.ts';
import type { Suggestion } from '../../core/matching/suggest/suggestion.ts';
import type { Photo } from '../../core/photo/photo.ts';
import type { CheckRules } from '../../core/review/check-photo.ts';
import { isSendable } from '../../core/review/photo-standing.ts';
import { makeRoster } from '../../core/roster/roster.ts';
import { illuminate } from '../../core/systems/systems.ts';
import { createBatch } from './batch.ts';
import { assign, chooseFixes, leaveOut, restorePending } from './choose.ts';

const rules: CheckRules = { preset: illuminate, roster: null, requestBytes: 60_000_000 };

const student = (id: string) => ({
  id,
  givenName: 'Ada',
  familyName: 'Byron',
  grade: null,
  homeRoom: null,
  isActive: true,
});

function photo(id: string, file: string, facts: object = {}): Photo {
  return {
    id,
    file,
    bytes: 1_000,
    modifiedMs: 0,
    isIgnored: false,
    examination: {
      kind: 'decoded',
      sha256: `sha256 of ${id}`,
      facts: { ...portrait, ...facts },
    },
  };
}

function fill(...photos: readonly Photo[]) {
  const batch = createBatch(rules);
  for (const each of photos) batch.put(each);
  batch.takeChanged();
  return batch;
}

test('rows come in the order of their files, whatever the order they were found in', () => {
  const batch = fill(photo('a', 'b/2.jpg'), photo('b', 'a/1.jpg'), photo('c', '3.jpg'));
  expect(batch.rows().map(({ file }) => file)).toEqual(['3.jpg', 'a/1.jpg', 'b/2.jpg']);
  expect(batch.size).toBe(3);
});

test('a photo that arrives changes the rows of those that it stands in the way of', () => {
  const batch = fill(photo('a', 'x/7.jpg'), photo('b', '8.jpg'));
  batch.put(photo('c', 'y/7.jpg'));
  expect([...batch.takeChanged().changed].sort()).toEqual(['a', 'c']);
  expect(batch.takeChanged()).toEqual({ changed: [], gone: [] });
  expect(batch.row('a').issues).toEqual([{ code: 'duplicate-id', files: ['y/7.jpg'] }]);
  batch.put({ ...photo('c', 'y/7.jpg'), examination: { kind: 'unsupported', format: 'pdf' } });
  expect([...batch.takeChanged().changed].sort()).toEqual(['a', 'c']);
  expect(batch.row('a').status).toBe('ready');
});

test('a roster that comes later checks every photo again', () => {
  const batch = fill(photo('a', '7.jpg'), photo('b', '8.jpg'), photo('c', 'Zo\u00eb 1.jpg'));
  batch.setRules({ ...rules, roster: makeRoster([student('8'), student('Zo\u00eb 1')]) });
  expect(batch.takeChanged().changed.length).toBe(3);
  expect(batch.rows().map(({ studentId, status }) => [studentId, status])).toEqual([
    ['7', 'blocked'],
    ['8', 'ready'],
    ['Zo\u00eb 1', 'ready'],
  ]);
});

test('fixes that are chosen take their issues away, and stay with the photo', () => {
  const sideways = photo('a', '7.png', { orientation: 6, width: 500, height: 500 });
  const batch = fill(sideways, photo('b', '8.jpg'));
  expect(batch.row('a').issues.map(({ code }) => code)).toEqual(['ratio', 'sideways', 'wrong-extension']);
  const allThatMend = chooseFixes(batch.fixableKindsOf);
  expect(batch.decide('fix', ['a', 'b', 'nobody'], allThatMend)).toBe(1);
  expect(batch.takeChanged().changed).toEqual(['a']);
  expect(batch.row('a')).toMatchObject({ status: 'ready', issues: [] });
  expect(batch.row('a').fixes.map(({ kind }) => kind)).toEqual(['extension', 'orient', 'crop']);
  batch.put(photo('a', '7.png', { orientation: 3 }));
  expect(batch.row('a').fixes.map(({ kind }) => kind)).toEqual(['extension', 'orient']);
});

test('an outcome is kept until it is taken away', () => {
  const batch = fill(photo('a', '7.jpg'));
  batch.setOutcome('a', { kind: 'imported' });
  expect(batch.row('a').outcome).toEqual({ kind: 'imported' });
  expect(batch.takeChanged().changed).toEqual(['a']);
  batch.setOutcome('a', null);
  expect(batch.row('a').outcome).toBeNull();
});

test('a photo that is in the SIS for one student is not in it for another', () => {
  const batch = fill(photo('a', '7.jpg'));
  batch.setOutcome('a', { kind: 'imported' });
  batch.decide('assign', ['a'], assign(new Map([['a', '8']])));
  expect(batch.row('a').outcome).toBeNull();
  batch.undo();
  expect(batch.row('a').outcome).toEqual({ kind: 'imported' });
});

test('a photo that is left out stands in the way of nobody, until it is taken back', () => {
  const batch = fill(photo('a', '7.jpg'), photo('b', 'retakes/7.jpg'));
  expect(batch.rows().map(({ status }) => status)).toEqual(['blocked', 'blocked']);
  batch.decide('retakes', ['a'], leaveOut);
  expect(batch.takeChanged().changed.toSorted()).toEqual(['a', 'b']);
  expect(batch.rows().map(({ status, isLeftOut }) => [status, isLeftOut])).toEqual([
    ['ready', true],
    ['ready', false],
  ]);
  batch.undo();
  expect(batch.rows().map(({ status }) => status)).toEqual(['blocked', 'blocked']);
});

test('whose photo it is goes by the person, then by the name; the roster is asked either way', () => {
  const batch = fill(photo('a', 'IMG_2231.jpg'), photo('b', '8.jpg'));
  batch.setRules({ ...rules, roster: makeRoster([student('7'), student('8')]) });
  expect(batch.row('a')).toMatchObject({ studentId: null, idFrom: 'name', status: 'blocked' });
  expect(batch.decide('assign', ['a'], assign(new Map([['a', '7']])))).toBe(1);
  expect(batch.row('a')).toMatchObject({ studentId: '7', idFrom: 'person', status: 'ready', issues: [] });
  batch.decide('assign', ['a'], assign(new Map([['a', '8']])));
  expect(batch.row('b').issues).toEqual([{ code: 'duplicate-id', files: ['IMG_2231.jpg'] }]);
  batch.decide('assign', ['a'], assign(new Map([['a', '9']])));
  expect(batch.row('a').issues).toEqual([{ code: 'id-not-on-roster' }]);
  batch.decide('assign', ['a'], assign(new Map([['a', '../9']])));
  expect(batch.row('a').issues).toEqual([{ code: 'name-not-an-id' }]);
  batch.decide('unassign', ['a'], assign(new Map()));
  expect(batch.row('a')).toMatchObject({ studentId: null, idFrom: 'name' });
});

test('a file that goes takes its row along, and makes room for the other photo of its student', () => {
  const batch = fill(photo('a', '7.jpg'), photo('b', 'retakes/7.jpg'));
  batch.remove('a');
  expect(batch.takeChanged()).toEqual({ changed: ['b'], gone: ['a'] });
  expect(batch.rows().map(({ id, status }) => [id, status])).toEqual([['b', 'ready']]);
  expect(batch.size).toBe(1);
});

test('a file that changed after it was decided about is asked about, and not sent until then', () => {
  const batch = fill(photo('a', 'IMG_1.jpg'), photo('b', '8.jpg'));
  batch.decide(
    'assign',
    ['a', 'b'],
    assign(
      new Map([
        ['a', '7'],
        ['b', '9'],
      ]),
    ),
  );
  batch.put({ ...photo('a', 'IMG_1.jpg'), examination: { kind: 'not-yet' } });
  expect(batch.row('a').isChanged).toBe(false);
  batch.put({ ...photo('a', 'IMG_1.jpg'), modifiedMs: 5 });
  expect(batch.row('a')).toMatchObject({ isChanged: false, studentId: '7' });
  batch.put({ ...photo('c', 'IMG_1.jpg'), id: 'a' });
  expect(batch.row('a')).toMatchObject({ isChanged: true, studentId: null });
  expect(isSendable(batch.row('a'))).toBe(false);
  expect(batch.row('b')).toMatchObject({ isChanged: false, studentId: '9' });
  batch.decide('keep-changed', ['a'], restorePending);
  expect(batch.row('a')).toMatchObject({ isChanged: false, studentId: '7', status: 'ready' });
});

const suggested: Suggestion = {
  studentId: '7',
  sureness: 'sure',
  reason: { kind: 'id-in-name', found: '7' },
};

test('what the index says is in the row: another student, or somebody whom the roster has not got', () => {
  const batch = fill(photo('a', '104233.jpg'), photo('b', '104240.jpg'));
  const person = {
    familyName: 'Byron',
    givenName: 'Ada',
    grade: '5',
    homeRoom: null,
    teacher: null,
    isStaff: false,
  };
  batch.setIndexed(
    new Map([
      ['a', { kind: 'student', studentId: '104240' }],
      ['b', { kind: 'person', person }],
    ]),
  );
  expect(batch.takeChanged().changed).toEqual(['a', 'b']);
  expect(batch.row('a')).toMatchObject({ indexStudentId: '104240' });
  expect(batch.row('a')).not.toHaveProperty('indexPerson');
  expect(batch.row('b')).toMatchObject({ indexStudentId: null, indexPerson: person });
  batch.setIndexed(new Map([['a', { kind: 'student', studentId: '104233' }]]));
  expect(batch.row('a')).toMatchObject({ indexStudentId: null });
  expect(batch.row('b')).not.toHaveProperty('indexPerson');
});

test('a suggestion is shown while it is asked whose photo it is, and is there at once when a name is undone', () => {
  const batch = fill(photo('a', 'Ada.jpg'));
  batch.setSuggestion('a', suggested);
  expect(batch.row('a').suggestion).toEqual(suggested);
  batch.decide('assign', ['a'], assign(new Map([['a', '7']])));
  expect(batch.row('a').suggestion).toBeNull();
  batch.undo();
  expect(batch.row('a').suggestion).toEqual(suggested);
});

test('the same suggestion again is nothing new; a file that changed, or other students, have none', () => {
  const batch = fill(photo('a', 'Ada.jpg'));
  batch.setSuggestion('a', suggested);
  batch.takeChanged();
  batch.setSuggestion('a', structuredClone(suggested));
  expect(batch.takeChanged().changed).toEqual([]);
  batch.put(photo('a', 'Ada Byron.jpg'));
  expect(batch.row('a').suggestion).toBeNull();
  batch.setSuggestion('a', suggested);
  batch.forgetSuggestions();
  expect(batch.row('a').suggestion).toBeNull();
});
