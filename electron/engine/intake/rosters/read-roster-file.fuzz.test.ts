import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLostZeros } from '../../../core/roster/lost-zeros.ts';
import { proposeColumns } from '../../../core/roster/propose-columns.ts';
import { rankIdColumns } from '../../../core/roster/rank-id-columns.ts';
import { readStudents } from '../../../core/roster/read-students.ts';
import { AppError } from '../../../core/shared/failure.ts';
import { oneRoster11, oneRoster12 } from '../../fixtures/one-roster-files.ts';
import { formatted, formula, writeWorkbook } from '../../fixtures/write-workbook.ts';
import { writeZip } from '../../fixtures/write-zip.ts';
import { openRosterSource } from './open-roster-source.ts';

// A reader that goes in circles is ended after ten seconds.
const longestMs = 30_000;
const photoIds = new Set(['1', '0123', 'a1', '900123']);

/** A table or an expected failure, in time; and a table leads to students without a crash. */
async function expectAnswer(bytes: Uint8Array): Promise<'table' | 'failure'> {
  const start = performance.now();
  try {
    const table = await openRosterSource(Buffer.from(bytes), new AbortController().signal);
    const { students } = readStudents(table, proposeColumns(table), { padIdsTo: 4 });
    rankIdColumns(table, photoIds);
    findLostZeros(
      students.map(({ id }) => id),
      photoIds,
    );
    return 'table';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(error.code).toMatch(/^roster-/);
    return 'failure';
  } finally {
    expect(performance.now() - start).toBeLessThan(longestMs);
  }
}

const list = Array.from({ length: 40 }, (_, i) => `0${i},"Byron, Ada",${i % 12},active`).join('\r\n');
const rows = [
  ['Student ID', 'Last', 'First', 'Grade', 'DOB'],
  ['0123', 'Byron', 'Ada', 5, formatted(45_000, 'm/d/yy')],
  [formatted(124, '000000'), 'Cole', 'Bob', formula('2+3', 5), null],
];
const zip = (files: Readonly<Record<string, string>>, isDeflated: boolean) =>
  writeZip(Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text), isDeflated })));

const sources = {
  csv: Buffer.from(`ID,Name,Grade,Status\r\n${list}`),
  'UTF-16': Buffer.from(`\ufeffID,Name,Grade,Status\r\n${list}`, 'utf16le'),
  xlsx: writeWorkbook({ Students: rows, Other: [['x']] }),
  xls: writeWorkbook({ Students: rows }, 'biff8'),
  'OneRoster 1.1': zip(oneRoster11, true),
  'OneRoster 1.2': zip(oneRoster12, false),
} as const;

const mutation = fc.record({
  // In millionths of the file: random fractions would nearly all be close to zero.
  at: fc.nat(999_999),
  kind: fc.constantFrom('set', 'insert', 'cut', 'repeat', 'end'),
  bytes: fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 8 }),
    fc
      .constantFrom('"', '""', ',', '\n', '\t', '\0', '\ufeff', '=', '<', '\uffff')
      .map((text) => Buffer.from(text)),
  ),
  length: fc.integer({ min: 1, max: 200 }),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(source: Buffer, { at, kind, bytes, length }: Mutation): Buffer {
  const place = Math.floor((at * source.length) / 1_000_000);
  const before = source.subarray(0, place);
  switch (kind) {
    case 'set':
      return Buffer.concat([before, bytes, source.subarray(place + bytes.length)]);
    case 'insert':
      return Buffer.concat([before, bytes, source.subarray(place)]);
    case 'cut':
      return Buffer.concat([before, source.subarray(place + length)]);
    case 'repeat':
      return Buffer.concat([before, source.subarray(place, place + length), source.subarray(place)]);
    default:
      return before;
  }
}

test.each(Object.entries(sources))(
  '%s is read as it is, and never crashes or hangs when it is damaged',
  async (_, source) => {
    expect(await expectAnswer(source)).toBe('table');
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        await expectAnswer(mutations.reduce(mutate, source));
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);

/** Damage inside a part, which the zip's own checksums would hide. */
test.each(['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', '[Content_Types].xml'])(
  'a workbook whose %s says odd things never crashes or hangs',
  async (part) => {
    const { default: JSZip } = await import('jszip');
    const book = await JSZip.loadAsync(sources.xlsx);
    const content = Buffer.from((await book.file(part)?.async('uint8array')) ?? []);
    expect(content.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        book.file(part, mutations.reduce(mutate, content));
        await expectAnswer(await book.generateAsync({ type: 'uint8array' }));
      }),
      { numRuns: 100 },
    );
  },
  60_000,
);

test('random bytes and random text never crash or hang', async () => {
  const separators = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    ' ',
    'ID',
    'Name',
    '1',
    '0123',
    'é',
    '=',
    "'",
  );
  const text = fc.array(fc.oneof(separators, fc.string({ maxLength: 5 })), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 2_000 }),
        text.map((parts) => Buffer.from(parts.join(''))),
        text.map((parts) => Buffer.from(parts.join(''), 'utf16le')),
        fc.uint8Array({ maxLength: 500 }).map((rest) => Buffer.concat([Buffer.from('PK\x03\x04'), rest])),
        fc
          .uint8Array({ maxLength: 1_500 })
          .map((rest) => Buffer.concat([sources.xls.subarray(0, 512), rest])),
      ),
      async (bytes) => {
        await expectAnswer(bytes);
      },
    ),
    { numRuns: 500 },
  );
}, 60_000);
