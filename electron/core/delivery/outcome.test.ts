import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasEnded, type Job, type JobStatus, type LogLine } from './job.ts';
import { failureReason, type Outcome, type OutcomeWords, readOutcomes } from './outcome.ts';

const words: OutcomeWords = {
  jobFailed: (reason) => `failed: ${reason}`,
  notInLog: 'not in the log',
  rejectedUnsaid: 'no reason given',
};

const jobOf = (status: JobStatus): Job => ({
  id: 'job-1',
  status,
  startedAt: '2026-11-02T08:00:00Z',
  endedAt: status === 'In Progress' ? null : '2026-11-02T08:01:00Z',
  photos: 2,
  imported: 1,
  rejected: 1,
});

const line = (change: Partial<LogLine>): LogLine => ({
  cursor: 1,
  at: '2026-11-02T08:00:30Z',
  level: 'info',
  message: 'A line',
  file: null,
  outcome: null,
  reason: null,
  ...change,
});
const imported = (file: string) => line({ file, outcome: 'imported' });
const rejected = (file: string, reason: string | null) =>
  line({ file, outcome: 'rejected', reason, level: 'warning' });
const jobError = (message: string) => line({ level: 'error', message });

const unsaid = { kind: 'rejected', reason: 'no reason given' } as const;
const notInLog = { kind: 'rejected', reason: 'not in the log' } as const;

test.each<readonly [string, JobStatus, readonly LogLine[], Outcome]>([
  ['a line says imported', 'Finished', [imported('1.jpg')], { kind: 'imported' }],
  [
    'a line says why not',
    'Finished',
    [rejected('1.jpg', 'No such student')],
    { kind: 'rejected', reason: 'No such student' },
  ],
  ['a line says no, but not why', 'Finished', [rejected('1.jpg', null)], unsaid],
  ['no line says anything', 'Finished', [], notInLog],
  ['lines are about other files only', 'Finished', [imported('2.jpg'), imported('11.jpg')], notInLog],
  ['a line names the file in another case', 'Finished', [imported('1.JPG')], notInLog],
  ['a line names it without saying what became of it', 'Finished', [line({ file: '1.jpg' })], notInLog],
  ['a line without a file says imported', 'Finished', [line({ outcome: 'imported' })], notInLog],
  [
    'a later line takes it back',
    'Finished',
    [imported('1.jpg'), rejected('1.jpg', 'Second photo')],
    { kind: 'rejected', reason: 'Second photo' },
  ],
  [
    'a later line makes it good',
    'Finished',
    [rejected('1.jpg', 'Busy'), imported('1.jpg')],
    { kind: 'imported' },
  ],
  [
    'a line without an outcome follows',
    'Finished',
    [imported('1.jpg'), line({ file: '1.jpg', level: 'error' })],
    { kind: 'imported' },
  ],
  [
    'the job failed and its log says why',
    'Failed',
    [jobError('The zip is damaged')],
    { kind: 'rejected', reason: 'failed: The zip is damaged' },
  ],
  ['the job failed and its log says nothing', 'Failed', [], { kind: 'rejected', reason: 'failed: null' }],
  [
    'the job failed after it was imported',
    'Failed',
    [imported('1.jpg'), jobError('Disk full')],
    { kind: 'imported' },
  ],
  [
    'the job failed after it was rejected',
    'Failed',
    [rejected('1.jpg', 'No such student'), jobError('Disk full')],
    { kind: 'rejected', reason: 'No such student' },
  ],
])('the outcome of a photo when %s', (_, status, log, outcome) => {
  expect(readOutcomes(['1.jpg'], jobOf(status), log, words)).toEqual(new Map([['1.jpg', outcome]]));
});

test.each<readonly [string, Partial<Job>, readonly LogLine[], Outcome]>([
  ['all are in', { imported: 2, rejected: 0 }, [], { kind: 'imported' }],
  ['all are in, but the log names others', { imported: 2, rejected: 0 }, [imported('3.jpg')], notInLog],
  ['one is missing', { imported: 1 }, [], notInLog],
  ['there were more', { photos: 3, imported: 2 }, [], notInLog],
])('a log that was cleared away, and the counts of the job say that %s', (_, counts, log, outcome) => {
  const job = { ...jobOf('Finished'), ...counts };
  expect(readOutcomes(['1.jpg', '2.jpg'], job, log, words)).toEqual(
    new Map([
      ['1.jpg', outcome],
      ['2.jpg', outcome],
    ]),
  );
});

test.each<readonly [string, JobStatus, readonly LogLine[], Outcome]>([
  ['was cleared away', 'Finished', [], { kind: 'imported' }],
  ['was cleared away, of a job that failed', 'Failed', [], { kind: 'imported' }],
  ['begins later', 'Finished', [imported('2.jpg')], { kind: 'imported' }],
  [
    'took it back',
    'Finished',
    [rejected('1.jpg', 'Second photo')],
    { kind: 'rejected', reason: 'Second photo' },
  ],
])('what was heard of a photo before the log %s', (_, status, log, outcome) => {
  const heard = new Map<string, Outcome>([
    ['1.jpg', { kind: 'imported' }],
    ['of-nobody.jpg', { kind: 'imported' }],
  ]);
  const outcomes = readOutcomes(['1.jpg', '2.jpg'], jobOf(status), log, words, heard);
  expect([outcomes.get('1.jpg'), outcomes.size]).toEqual([outcome, 2]);
});

test('nothing is said of a job that is still in progress', () => {
  expect(() => readOutcomes(['1.jpg'], jobOf('In Progress'), [imported('1.jpg')], words)).toThrow(
    'job-1 has not ended',
  );
});

test.each<readonly [string, readonly LogLine[], string | null]>([
  ['the last error', [jobError('First'), line({}), jobError('Last'), line({})], 'Last'],
  ['not an error about one file', [line({ level: 'error', file: '1.jpg', message: 'Not an image' })], null],
  ['not a warning', [line({ level: 'warning', message: 'Slow' })], null],
  ['nothing, when the log is empty', [], null],
])('why a job failed is %s', (_, log, reason) => {
  expect(failureReason(log)).toBe(reason);
});

test.each<readonly [JobStatus, boolean]>([
  ['In Progress', false],
  ['Finished', true],
  ['Failed', true],
])('a job that is %s has ended: %s', (status, is) => {
  expect(hasEnded(jobOf(status))).toBe(is);
});

const name = fc.constantFrom('1.jpg', '2.jpg', '3.jpg', '4.jpg', '__proto__');
const anyLine = fc
  .record({
    file: fc.option(name),
    outcome: fc.constantFrom('imported' as const, 'rejected' as const, null),
    reason: fc.option(fc.constantFrom('Not an image', 'Inactive student')),
    level: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
  })
  .map(line);

test('every photo of the zip has one outcome, and only what the log says is imported', () => {
  const status = fc.constantFrom<JobStatus>('Finished', 'Failed');
  fc.assert(
    fc.property(fc.uniqueArray(name), status, fc.array(anyLine, { maxLength: 12 }), (names, ended, log) => {
      const outcomes = readOutcomes(names, jobOf(ended), log, words);
      expect([...outcomes.keys()]).toEqual(names);
      for (const [file, outcome] of outcomes) {
        const last = log.findLast((each) => each.file === file && each.outcome !== null);
        expect(outcome.kind).toBe(last?.outcome ?? 'rejected');
      }
    }),
    { numRuns: 300 },
  );
});
