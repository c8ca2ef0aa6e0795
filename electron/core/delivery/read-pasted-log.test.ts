import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countVerdicts, type PastedLog, readPastedLog } from './read-pasted-log.ts';

const photo = (id: string, file = `grade-5/${id}.jpg`) => ({ file, name: `${id}.jpg`, studentId: id });
const run = ['104233', '104234', '104235'].map((id) => photo(id));

function verdicts(log: PastedLog): Readonly<Record<number, string>> {
  return Object.fromEntries([...log.findings].map(([place, { verdict }]) => [place, verdict]));
}
const read = (text: string, photos = run) => verdicts(readPastedLog(text, photos));

test.each([
  ['an ID within another number', '1104233 imported\n1042331.jpg imported\nx104233y imported'],
  ['an ID of another file', 'a104233.jpg imported'],
  ['thousands', '104,233 photos'],
  ['nothing', ' \n\t\n'],
])('names none: %s', (_, text) => {
  expect(read(text)).toEqual({});
});

test('whole tables: pasted cells, CSV, and the source of the page', () => {
  const expected = { 0: 'imported', 1: 'rejected', 2: 'imported' };
  expect(
    read('File\tResult\r\n104233.jpg\tImported\r\n104234.jpg\tNot found\r\n104235.jpg\tImported\r\n'),
  ).toEqual(expected);
  expect(read('Student ID,Imported,Error\n104233,Yes,No\n104234,No,\n"104235",true,none\n')).toEqual(
    expected,
  );
  expect(
    read(
      '<table><tr><th>File</th><th>Result</th></tr>\n<tr><td>104233.jpg</td>\n<td><b>Imported</b></td></tr>' +
        '<tr><td>104234.jpg</td><td>Student&nbsp;not&#32;found</td></tr><script>"104235 rejected"</script>' +
        '<tr><td>104235.jpg</td><td>OK</td></tr></table>',
    ),
  ).toEqual(expected);
});

test('what cannot be seen does not matter: zero-width signs, control characters, colors of a terminal', () => {
  const text =
    '\uFEFF\u001b[32m104\u200b233.jpg\u001b[0m:\u00a0imported\u0000\r104234.jpg\u0007: rejected\u2028１０４２３５.jpg imported';
  expect(read(text)).toEqual({ 0: 'imported', 1: 'rejected', 2: 'imported' });
});

test('dates, times, jobs and sizes are no IDs', () => {
  const short = ['5', '12', '2026', '486', '4711', '104'].map((id) => photo(id));
  for (const line of [
    'Nov 5, 2026, 9:12:05 AM: imported',
    '2026-11-05T12:05:12Z job 4711: imported',
    '5/12/2026 job #4711 imported',
    'Job ID: 4711, 486 photos, 104 KB, 5 of 12 done: imported',
    'School year 2026-2027: imported, grade 5, room 104',
  ]) {
    expect(read(line, short), line).toEqual({});
  }
});

test('in a table the column of the photos counts, not job numbers, grades and dates', () => {
  const photos = ['4711', '4712', '5', '6'].map((id) => photo(id));
  const text = [
    'Job\tStudent\tGrade\tStatus',
    '4711\t4712\t5\tImported',
    '4711\t5\t6\tRejected',
    '4711\t6\t6\tImported',
    '4711\t99\t6\tImported',
  ].join('\n');
  expect(read(text, photos)).toEqual({ 1: 'imported', 2: 'rejected', 3: 'imported' });
});

test('a number on every line is not taken for a student, and nothing is guessed from it', () => {
  const photos = ['4711', '104233', '104234', '104235'].map((id) => photo(id));
  const log = readPastedLog(
    '(4711) 104233 imported\n(4711) 104234 imported\n(4711) 104235 rejected\n(4711) 999999 imported',
    photos,
  );
  expect(verdicts(log)).toEqual({ 1: 'imported', 2: 'imported', 3: 'rejected' });
  expect(log.vagueLines).toEqual(['(4711) 999999 imported']);
});

test('a line that names two photos decides nothing for the better', () => {
  const log = readPastedLog('104233.jpg and 104234.jpg imported', run);
  expect(verdicts(log)).toEqual({ 0: 'unclear', 1: 'unclear' });
  expect(log.vagueLines).toHaveLength(1);
  expect(read('104233.jpg imported\n104233.jpg and 104234.jpg: failed')).toEqual({
    0: 'unclear',
    1: 'unclear',
  });
  expect(read('104233.jpg 999.jpg imported')).toEqual({ 0: 'unclear' });
});

test("a picture that went to another student's record is not that student's own", () => {
  expect(read('104233.jpg imported as 104234')).toEqual({ 0: 'unclear', 1: 'unclear' });
  // A job's number that is an ID too does not make every line doubtful.
  const photos = ['4711', '104233', '104234', '104235'].map((id) => photo(id));
  const lines = ['104233', '104234', '104235'].map((id) => `4711 ${id}.jpg imported`);
  expect(read(lines.join('\n'), photos)).toEqual({ 1: 'imported', 2: 'imported', 3: 'imported' });
});

test.each([
  'Rejected:\n104233.jpg\nImported:\n104234.jpg\n104235.jpg',
  'Rejected\n104233.jpg\nImported\n104234.jpg\nSkipped\n(none)',
  'Results\nRejected\nFile\n104233.jpg\nImported\nFile\n104234.jpg\nSkipped',
  '104235.jpg: imported\nNot found in the SIS\n104233.jpg\nImported\n104234.jpg',
])('the heading of the next list is not what became of the last photo: %j', (text) => {
  const found = read(text);
  expect(found[0]).toBe('unclear');
  expect(found[1]).toBe('unclear');
});

test('a log of pairs: a name, and in the next line what became of it', () => {
  const text =
    'Scheduled Jobs\n104233.jpg\nImported\n104234.jpg\nNo student with this ID\n104235.jpg\nImported';
  expect(read(text)).toEqual({ 0: 'imported', 1: 'rejected', 2: 'imported' });
});

test.each([
  'DRY RUN\n104233.jpg imported',
  '104233.jpg imported\nThis was a test run. No changes were saved.',
  '104233.jpg imported\nThe import failed and was rolled back.',
])('of an import that does not hold, no photo is imported: %j', (text) => {
  const log = readPastedLog(text, run);
  expect(verdicts(log)).toEqual({ 0: 'unclear' });
  expect(log.voidLine).not.toBeNull();
});

test.each([
  ['2026-11-05T09:12:05Z 104233 imported\n2025-11-05 start', new Date(2026, 10, 5)],
  ['Nov 2, 2026, 9:40:12 AM\t104233.jpg: imported', new Date(2026, 10, 2)],
  ['2 de noviembre de 2026 104233 importada', new Date(2026, 10, 2)],
  ['3/11/2026 104233 imported', new Date(2026, 10, 3)],
  ['104233 imported in 2026', null],
  ['99/99/2026 104233 imported', null],
])('the latest day of %j', (text, day) => {
  expect(readPastedLog(text, run).latestDayMs).toBe(day?.getTime() ?? null);
});

test('a line may name one photo twice; of lines that contradict each other the last one counts, and that is said', () => {
  expect(read('104233.jpg (104233): imported')).toEqual({ 0: 'imported' });
  const log = readPastedLog('104233.jpg: rejected\n104234.jpg imported\n104233.jpg: imported', run);
  expect(verdicts(log)).toEqual({ 0: 'imported', 1: 'imported' });
  expect([...log.contradicted]).toEqual([0]);
});

test('zeros that were lost on the way: found and said, unless two students differ in nothing else', () => {
  const log = readPastedLog('123 imported\n0456.jpg imported', [photo('00123'), photo('456')]);
  expect(verdicts(log)).toEqual({ 0: 'imported', 1: 'imported' });
  expect([...log.withoutZeros]).toEqual([0, 1]);

  const twins = [photo('0123'), photo('123')];
  expect(read('0123.jpg imported\n123.jpg rejected', twins)).toEqual({ 0: 'imported', 1: 'rejected' });
  expect(readPastedLog('123 imported', twins)).toMatchObject({ vagueLines: ['123 imported'] });
  expect(read('123 imported', twins)).toEqual({});
});

test("a file that went under another student's ID is not that student's photo", () => {
  const swapped = [{ file: '104240.jpg', name: '104233.jpg', studentId: '104233' }];
  expect(read('104240.jpg imported', swapped)).toEqual({});
  const renamed = [{ file: 'a/IMG 0012 (2).jpg', name: '104233.jpg', studentId: '104233' }];
  expect(read('img 0012 (2).JPG: imported', renamed)).toEqual({ 0: 'imported' });
});

test('a log of another school names none of the photos', () => {
  const log = readPastedLog('900001.jpg: imported\n900002: imported\n2 photos imported', run);
  expect(verdicts(log)).toEqual({});
  expect(log.otherLines).toBe(2);
});

test.each([
  ['104233 imported\n104234 imported\n104235 rejected\n2 imported, 1 error', null],
  [
    'The import finished. 2 of 3 photos were imported, 1 rejected.\n104233 imported\n104234 imported\n104235 rejected',
    null,
  ],
  // One for each zip.
  ['104233 imported\n1 photo imported\n104234 imported\n1 photo imported', null],
  ['104233 imported\n486 imported, 3 errors', { imported: 486, rejected: 3 }],
  ['104233.jpg imported\nTotal photos imported: 2', { imported: 2, rejected: null }],
  ['Se importaron 486 fotos, 3 errores', { imported: 486, rejected: 3 }],
])('counts are compared: %j', (text, difference) => {
  const found = readPastedLog(text, run).difference;
  if (difference === null) expect(found).toBeNull();
  else expect(found).toMatchObject(difference);
});

test('"5 imported" is a count or a student, as the lines around it say', () => {
  const short = Array.from({ length: 20 }, (_, index) => photo(String(index + 1)));
  expect(read('5 imported\n1 rejected', short)).toEqual({});
  expect(read('5 imported\n6 imported\n7 rejected', short)).toEqual({
    4: 'imported',
    5: 'imported',
    6: 'rejected',
  });
});

test('what stands beyond the end of a line as long as a book is not passed over', () => {
  const padding = '. '.repeat(200_000);
  expect(read(`104233.jpg imported${padding}`)).toEqual({ 0: 'unclear' });
  expect(read(`104233.jpg imported${padding}- with an error`)).toEqual({ 0: 'unclear' });
  expect(read(`104233.jpg imported${' '.repeat(200_000)}`)).toEqual({ 0: 'imported' });
  // Each took minutes while every number in it was looked at from every place.
  for (const text of [
    '1,111',
    '1'.repeat(9),
    '1,',
    'not ',
    '10 of ',
    '<td><script ',
    '\u001b[',
    '2026-11-05',
  ]) {
    expect(read(text.repeat(100_000)), text).toEqual({});
  }
});

test('any text is read, and none makes a photo imported that it does not name', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '104233',
      '104233.jpg',
      '104234',
      ' imported',
      ' rejected',
      '\n',
      '\t',
      ': ',
      '<td>',
      '&#1;',
      '20',
    ),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const log = readPastedLog(text, run);
      for (const [place, { verdict, line }] of log.findings) {
        if (verdict === 'imported') expect(line).toContain(run[place]?.studentId);
      }
      expect(log.findings.has(2)).toBe(false);
    }),
  );
});

test('100,000 lines are read, each once', () => {
  const many = Array.from({ length: 50_000 }, (_, index) => photo(String(100_000 + index)));
  const lines = many.flatMap(({ name }, index) => [
    `2026-11-05 09:12:05 INFO reading ${name}`,
    `2026-11-05 09:12:06 INFO ${name}: ${index % 10 === 0 ? 'rejected. No such student.' : `imported for Student ${index}`}`,
  ]);
  const log = readPastedLog(lines.join('\n'), many);
  expect(countVerdicts(log.findings)).toEqual({ imported: 45_000, rejected: 5_000, unclear: 0 });
  expect(log.lines).toBe(100_000);
});
