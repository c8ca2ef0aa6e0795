import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { nameRecords } from '../delivery/photo-records.ts';
import type { RunRecord } from '../delivery/run-record.ts';
import { goodRun } from '../fixtures/run-record.ts';
import { nameOfRun, runsAsCsv } from './run-csv.ts';

const run: RunRecord = {
  ...goodRun,
  startedMs: new Date(2026, 10, 2, 9, 5).getTime(),
  endedMs: null,
  folderName: 'lincoln/fall: "A"',
  photos: 2,
  accepted: 2,
  imported: 1,
  rejected: 1,
};

test('every photo is a line, with who, what and why', () => {
  const records = nameRecords(
    [
      {
        runId: 1,
        file: 'a/104233.jpg',
        studentId: '104233',
        studentName: null,
        jobId: '7',
        outcome: { kind: 'imported' },
      },
      {
        runId: 1,
        file: '=cmd.jpg',
        studentId: null,
        studentName: null,
        jobId: '7',
        outcome: { kind: 'rejected', reason: 'no student, says "SIS"' },
      },
    ],
    [{ id: '104233', givenName: 'Maria', familyName: 'Lopez', grade: '5', homeRoom: null, isActive: true }],
  );
  const { data } = papaparse.parse<string[]>(runsAsCsv([{ run, records }]).slice(1).trimEnd());
  expect(data.slice(1)).toEqual([
    [
      '2026-11-02 09:05',
      'lincoln/fall: "A"',
      'https://sis.example.org',
      'demo.secretary',
      'a/104233.jpg',
      '104233',
      'Maria Lopez',
      'In the SIS',
      '',
      '7',
    ],
    [
      '2026-11-02 09:05',
      'lincoln/fall: "A"',
      'https://sis.example.org',
      'demo.secretary',
      "'=cmd.jpg",
      '',
      '',
      'Rejected',
      'no student, says "SIS"',
      '7',
    ],
  ]);
});

test("a file's name holds nothing that a disk refuses", () => {
  expect(nameOfRun(run)).toBe('upload-2026-11-02-0905-lincoln-fall-A-');
  expect(nameOfRun({ ...run, folderName: '' })).toBe('upload-2026-11-02-0905');
});
