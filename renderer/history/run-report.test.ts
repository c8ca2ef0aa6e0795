import { expect, test } from 'vitest';
import { nameRecords } from '../../electron/core/delivery/photo-records.ts';
import { maximumReportRows, reportSchema } from '../../electron/core/delivery/report.ts';
import type { PhotoRecord, RunRecord } from '../../electron/core/delivery/run-record.ts';
import { goodRun } from '../../electron/core/fixtures/run-record.ts';
import { reportOf } from './run-report.ts';

const run: RunRecord = {
  ...goodRun,
  startedMs: new Date(2026, 10, 2, 9, 5).getTime(),
  endedMs: new Date(2026, 10, 2, 9, 20).getTime(),
  folderName: 'f'.repeat(2_000),
  state: 'failed',
  failure: { code: 'sis-no-answer' },
  photos: 4,
  accepted: 2,
  imported: 1,
  rejected: 1,
  leftOut: 1,
};

function photo(index: number, outcome: PhotoRecord['outcome']): PhotoRecord {
  return {
    runId: 1,
    file: `${index}.jpg`,
    studentId: String(index),
    studentName: null,
    jobId: null,
    outcome,
  };
}

test('what somebody has to do something about comes first, and the whole fits the request', () => {
  const report = reportOf(
    run,
    nameRecords(
      [
        photo(1, { kind: 'imported' }),
        photo(2, { kind: 'rejected', reason: 'r'.repeat(3_000) }),
        photo(3, { kind: 'not-sent', reason: 'no room' }),
        photo(4, { kind: 'left-out', reason: 'You left it out.' }),
      ],
      [],
    ),
  );
  expect(report.sections.map(({ heading }) => heading)).toEqual([
    'Rejected: 1 photo',
    'Not sent: 1 photo',
    'Not included: 1 photo',
    'In the SIS: 1 photo',
  ]);
  expect(report.counts).toContainEqual({ label: 'Uploaded by', value: 'demo.secretary' });
  expect(report.counts).toContainEqual({ label: 'Photos to upload', value: '3' });
  expect(reportSchema.safeParse(report).success).toBe(true);
});

test('a district is cut at the limit, not refused', () => {
  const many = Array.from({ length: maximumReportRows + 5 }, (_, index) =>
    photo(index, index === 0 ? { kind: 'rejected', reason: 'x' } : { kind: 'imported' }),
  );
  const report = reportOf(run, nameRecords(many, []));
  expect(reportSchema.safeParse(report).success).toBe(true);
  expect(report.sections[0]?.rows).toHaveLength(1);
  expect(report.sections[1]?.heading).toBe('In the SIS: 60,004 photos');
});
