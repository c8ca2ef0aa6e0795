import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockingCodes, type Issue, type IssueCode, warningCodes } from '../photo/issue.ts';
import { countOf, durationInWords, sizeInWords } from '../shared/amounts.ts';
import { type Failure, failureCodes } from '../shared/failure.ts';
import { failureSentence } from './failure-sentence.ts';
import { issueSentence } from './issue-sentence.ts';
import { texts } from './texts.ts';
import { zipReason } from './zip-reason.ts';

const codes: readonly string[] = [...blockingCodes, ...warningCodes, ...failureCodes];
// `ratio` and `busy` are codes and words; no word has a hyphen where a code has one.
const codesThatAreNoWords = codes.filter((code) => code.includes('-'));

/** What every sentence for people has in common. */
function expectSentence(sentence: string) {
  expect(sentence).toMatch(/^[A-Z]/);
  expect(sentence).toMatch(/[.!?]$/);
  expect(sentence).not.toMatch(/\b(undefined|null|NaN|true|false)\b|\[object/);
  expect(sentence).not.toMatch(/success/i);
  // What is left when a detail is missing: "in.", "at.", ":.", "()".
  expect(sentence).not.toMatch(/[:,.] ?[.:]( |$)|\(\)| {2}| [.,]( |$)|\b(in|at|to|of|the)[.:] /);
  for (const code of codesThatAreNoWords) expect(sentence).not.toContain(code);
}

const photo = {
  studentId: '1234',
  format: 'jpeg',
  width: 640,
  height: 800,
  bytes: 81_234,
  fixes: [],
} as const;

function issuesOf(code: IssueCode): readonly Issue[] {
  switch (code) {
    case 'duplicate-id':
    case 'same-picture':
      return [1, 2, 3, 4, 9].map((count) => ({
        code,
        files: Array.from({ length: count }, (_, index) => `folder/${index}.jpg`),
      }));
    case 'index-disagrees':
      return (['other-student', 'needs-roster', 'unread-list', 'not-listed'] as const).map((why) => ({
        code,
        why,
        list: 'disc/INDEX.TXT',
      }));
    case 'unreadable':
      return (['damaged', 'no-permission', 'gone'] as const).map((why) => ({ code, why }));
    case 'face-sideways':
      return ([1, 2, 3] as const).map((quarterTurns) => ({ code, quarterTurns }));
    default:
      return [{ code }];
  }
}

test.each([...blockingCodes, ...warningCodes])('%s is told in a whole sentence', (code) => {
  for (const issue of issuesOf(code)) expectSentence(issueSentence(issue, photo));
});

const formats = [
  'jpeg',
  'png',
  'tiff',
  'heic',
  'avif',
  'gif',
  'webp',
  'bmp',
  'svg',
  'pdf',
  'zip',
  'psd',
] as const;

test.each([...formats, null])('what is inside a file is named, whatever it is: %s', (format) => {
  for (const code of ['unsupported-type', 'wrong-extension'] as const) {
    expectSentence(issueSentence({ code }, { ...photo, format, studentId: null, width: null, height: null }));
  }
});

test.each<readonly [Issue, string]>([
  [{ code: 'name-not-an-id' }, '1234.jpg'],
  [{ code: 'id-not-on-roster' }, 'the ID 1234'],
  [{ code: 'duplicate-id', files: ['retakes/1234.jpg'] }, 'retakes/1234.jpg'],
  [{ code: 'same-picture', files: ['5678.jpg'] }, '5678.jpg'],
  [{ code: 'ratio' }, '640 × 800'],
  [{ code: 'low-resolution' }, '640 × 800'],
  [{ code: 'too-big-for-a-zip' }, '81 KB'],
  [{ code: 'wrong-extension' }, 'a JPEG'],
])('the sentence for %j names what it is about: %s', (issue, part) => {
  expect(issueSentence(issue, photo)).toContain(part);
});

test('of sizes of one portrait, the sentence says how to keep the larger one, for all students', () => {
  const issue = { code: 'duplicate-id', files: ['SMALL/1234.JPG'] } as const;
  const sentence = issueSentence(issue, { ...photo, file: 'LARGE/1234.jpg' });
  expect(sentence).toMatch(/SMALL\/1234\.JPG.*"Keep the larger size".*move the folder/u);
  expect(issueSentence(issue, { ...photo, file: '1234.jpg' })).toContain(
    'This student has another photo: SMALL/1234.JPG. Choose which one to upload.',
  );
});

test('of many files three are named', () => {
  const sentence = issueSentence({ code: 'duplicate-id', files: ['a', 'b', 'c', 'd'] }, photo);
  expect(sentence).toContain('a, b, c and others');
});

// With a detail, two of them speak to the command line: there it names the variable that is missing.
test.each(failureCodes)('the failure %s names no option of a command line', (code) => {
  const words = `${failureSentence({ code })} ${zipReason({ code }, false)}`;
  expect(words).not.toMatch(/(^|\s|\()--?[a-z]/);
});

test.each(failureCodes)('the failure %s is told in a whole sentence, with a detail or without', (code) => {
  expectSentence(failureSentence({ code }));
  for (const detail of [undefined, '', '/photos/grade-5', '12 files']) {
    expectSentence(failureSentence({ code, detail }));
  }
});

test.each<readonly [Failure, string]>([
  [{ code: 'folder-missing', detail: '/photos' }, "Can't find the folder /photos"],
  [{ code: 'folder-empty', detail: '/photos' }, 'no photos in /photos.'],
  [{ code: 'cannot-write', detail: '/zips' }, 'save to /zips.'],
  [{ code: 'zip-unsafe-name', detail: '../x' }, ': ../x'],
  [{ code: 'no-token', detail: 'PICTURE_DAY_TOKEN' }, 'PICTURE_DAY_TOKEN'],
  [{ code: 'sis-unreachable', detail: 'sis.example.org' }, 'at sis.example.org.'],
  [{ code: 'sis-no-permission' }, '"Import Student Photos"'],
  [{ code: 'sis-no-permission' }, 'SFTP'],
  [{ code: 'sis-refused', detail: 'No file' }, 'refused this: No file.'],
  [{ code: 'sis-refused', detail: 'No file.' }, 'refused this: No file.'],
  [{ code: 'sis-refused', detail: 'No file!' }, 'refused this: No file!'],
])('the sentence for %j says what it is about: %s', (failure, part) => {
  expectSentence(failureSentence(failure));
  expect(failureSentence(failure)).toContain(part);
});

test.each([
  texts.outcome.unsaid.jobFailed(null),
  texts.outcome.unsaid.jobFailed('The zip cannot be opened'),
  texts.outcome.unsaid.jobFailed('The zip cannot be opened.'),
  texts.outcome.unsaid.notInLog,
  texts.outcome.unsaid.rejectedUnsaid,
  texts.outcome.notSent.stopped,
  zipReason({ code: 'sis-refused', detail: 'No' }, false),
  zipReason({ code: 'sis-too-big' }, false),
  zipReason({ code: 'sis-no-answer' }, true),
  texts.outcome.notSent.untracked('job-1'),
  texts.outcome.notSent.changed,
])('what became of a photo is told in whole sentences: %s', (words) => {
  expectSentence(words);
});

test('the reason that a SIS gives for a failed job is told', () => {
  expect(texts.outcome.unsaid.jobFailed('The zip cannot be opened')).toContain('The zip cannot be opened');
  expect(texts.outcome.notSent.untracked('job-1')).toContain('job-1');
});

test.each([
  [0, '0 photos'],
  [1, '1 photo'],
  [2, '2 photos'],
  [512, '512 photos'],
  [1_000, '1,000 photos'],
  [1_234_567, '1,234,567 photos'],
])('%d photos are %s', (count, words) => {
  expect(countOf(count, 'photo')).toBe(words);
});

test('a plural may be irregular', () => {
  expect(countOf(1, 'child', 'children')).toBe('1 child');
  expect(countOf(0, 'child', 'children')).toBe('0 children');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 KB'],
  [81_234, '81 KB'],
  [999_499, '999 KB'],
  [999_500, '1 MB'],
  [1_000_000, '1 MB'],
  [1_550_000, '1.6 MB'],
  [60_000_000, '60 MB'],
  [999_949_999, '999.9 MB'],
  [999_950_000, '1 GB'],
  [10_000_000_000, '10 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});

test('a size is told in at most three digits and a unit', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), (bytes) => {
      expect(sizeInWords(bytes)).toMatch(/^\d{1,3}(\.\d)? (bytes?|KB|MB|GB)$/);
    }),
  );
});

test.each([
  [0, '1 second'],
  [400, '1 second'],
  [1_000, '1 second'],
  [1_500, '2 seconds'],
  [59_000, '59 seconds'],
  [60_000, 'about 1 minute'],
  [89_000, 'about 1 minute'],
  [240_000, 'about 4 minutes'],
  [3_540_000, 'about 59 minutes'],
  [3_600_000, 'about 1 hour'],
  [7_200_000, 'about 2 hours'],
  [90_000_000, 'about 25 hours'],
])('%d ms are %s', (ms, words) => {
  expect(durationInWords(ms)).toBe(words);
});
