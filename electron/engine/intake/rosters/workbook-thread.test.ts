import { expect, test } from 'vitest';
import { formatted, formula, writeWorkbook } from '../../fixtures/write-workbook.ts';
import { readRowsInThread } from './workbook-thread.ts';

const rows = [
  ['Student ID', 'Last', 'First', 'Grade', 'DOB'],
  ['0123', 'Byron', 'Ada', 5, formatted(45_000, 'm/d/yy')],
  [formatted(124, '000000'), 'Cole', 'Bob', formula('2+3', 5), null],
];
const whole = writeWorkbook({ Students: rows }, 'biff8');

/** Without 44 bytes of its directory, whose entries then point at each other in a circle. */
function writeCircle(): Buffer {
  const place = Math.floor(whole.length * 0.424073);
  return Buffer.concat([whole.subarray(0, place), whole.subarray(place + 44)]);
}

const never = () => new AbortController().signal;
const namesIn = async (bytes: Buffer, signal: AbortSignal) =>
  (await readRowsInThread(bytes, signal)).map(({ name }) => name);

test('a file that leads the library in circles is refused, and the next one is read', async () => {
  await expect(namesIn(writeCircle(), never())).rejects.toMatchObject({ code: 'roster-damaged' });
  expect(await namesIn(whole, never())).toEqual(['Students']);
});

test('whoever no longer wants it does not wait, and neither does anybody else', async () => {
  const stop = new AbortController();
  const reading = namesIn(writeCircle(), stop.signal);
  expect(await namesIn(whole, never())).toEqual(['Students']);
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(await namesIn(whole, never())).toEqual(['Students']);
});

test('several at once are each read whole', async () => {
  const all = await Promise.all(Array.from({ length: 5 }, () => namesIn(whole, never())));
  expect(all).toEqual(Array(5).fill(['Students']));
});
