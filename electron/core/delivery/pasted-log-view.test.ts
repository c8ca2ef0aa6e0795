import { expect, test } from 'vitest';
import { type HandedOverPhoto, mostExamples, readPastedOutcomes, viewPastedLog } from './pasted-log-view.ts';

const delivered = { kind: 'delivered', reason: 'It is on the SFTP.' } as const;

const photos = Array.from({ length: 486 }, (_, index): HandedOverPhoto => {
  const id = String(104_200 + index);
  return {
    rowId: 1_000 + index,
    file: `grade-5/${id}.jpg`,
    name: `${id}.jpg`,
    studentId: id,
    studentName: null,
    outcome: delivered,
  };
});

test('a log is shown before anything is changed: counts, examples, and what cannot be told', () => {
  const text = [
    '104200.jpg: imported',
    `104201.jpg: rejected.\t${'No such student. '.repeat(40)}`,
    '104202.jpg received',
    '104203.jpg: rejected\n104203.jpg: imported',
    '104204.jpg and 104205.jpg imported',
    '999999.jpg: imported',
    '486 imported, 3 errors',
  ].join('\r\n');
  const view = viewPastedLog(text, photos);
  expect(view).toMatchObject({
    lines: 8,
    photos: 486,
    imported: 2,
    rejected: 1,
    unclear: 3,
    unnamed: 480,
    changes: 3,
    contradicted: 1,
    vagueLines: 1,
    otherLines: 1,
    difference: { imported: 486, rejected: 3, line: '486 imported, 3 errors' },
  });
  expect(view.examples.rejected).toHaveLength(1);
  expect(view.examples.rejected[0]?.line).toHaveLength(300);
  expect(view.examples.unclear.map(({ studentId }) => studentId)).toEqual(['104202', '104204', '104205']);
  expect([...readPastedOutcomes(text, photos)].map(([rowId, { kind }]) => [rowId, kind])).toEqual([
    [1_000, 'imported'],
    [1_001, 'rejected'],
    [1_003, 'imported'],
  ]);
});

test("another school's log, or one in another language, changes nothing", () => {
  for (const text of ['900001.jpg: imported\n900002.jpg: imported', '104200.jpg wurde importiert', '']) {
    expect(viewPastedLog(text, photos)).toMatchObject({ changes: 0, imported: 0, rejected: 0 });
    expect(readPastedOutcomes(text, photos).size).toBe(0);
  }
});

test('a district has its examples cut, not its counts', () => {
  const view = viewPastedLog(photos.map(({ name }) => `${name}: rejected`).join('\n'), photos);
  expect(view.rejected).toBe(486);
  expect(view.examples.rejected).toHaveLength(mostExamples);
});
