import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { drawReadyJpeg } from '../engine/fixtures/draw-picture.ts';
import { makeFolderOf } from '../engine/fixtures/temporary-folder.ts';
import { writeWorkbook } from '../engine/fixtures/write-workbook.ts';

/** A workbook from before 2007 with a record that the library has never heard of, as other programs write them. */
function writeOddWorkbook(): Buffer {
  const book = writeWorkbook(
    {
      Students: [
        ['Student ID', 'Name'],
        ['1', 'Ann'],
      ],
    },
    'biff8',
  );
  // WRITEACCESS ([MS-XLS] 2.4.349): whose program it was.
  const place = book.indexOf(Buffer.from([0x5c, 0x00, 0x70, 0x00]));
  expect(place).toBeGreaterThan(0);
  book.writeUInt16LE(0x0abc, place);
  return book;
}

test('what libraries say on the console reaches neither stream', async () => {
  const folder = await makeFolderOf({ 'photos/1.jpg': await drawReadyJpeg(1) });
  await writeFile(path.join(folder, 'roster.xls'), writeOddWorkbook());
  const script = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  const child = spawn(process.execPath, [...script, 'check', 'photos', '--roster', 'roster.xls', '--json'], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: '' },
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  expect(child.exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ photos: [{ studentId: '1', status: 'ready' }] });
  // How far it is, is told only where the machine takes long enough.
  const others = err.replace(/^(Found|Checked) \d.*\n/gm, '');
  expect(others).toBe('Roster: 1 student, IDs from "Student ID"\n');
});
