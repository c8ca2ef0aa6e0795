import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../electron/engine/fixtures/temporary-folder.ts';
import { makeDragIcon } from '../../electron/main/drag-icon.ts';
import { nativeImage } from './native-image.ts';
import { createDragStarter, type Drag, type DragStart } from './start-drag.ts';

const icon = makeDragIcon(nativeImage as never);

async function prepare(dragStart: DragStart = 'prevented') {
  const file = path.join(await makeTemporaryFolder(), 'photos-001.zip');
  await writeFile(file, 'a zip');
  const drags: Drag[] = [];
  const starter = createDragStarter((drag) => drags.push(drag));
  starter.note(dragStart);
  return { file, drags, ...starter };
}

test('a drag that answers the page is recorded, once for each dragstart', async () => {
  const { file, drags, note, startDrag } = await prepare();
  // Other messages may come meanwhile.
  note('none');
  startDrag({ file, icon });
  const drag = { files: [file], icon: { width: 32, height: 32 } };
  expect(drags).toEqual([drag]);
  expect(() => startDrag({ file, icon })).toThrow('answers a message that was sent in dragstart');
  note('prevented');
  // `files` counts before `file`.
  startDrag({ file: 'ignored', files: [file], icon });
  expect(drags).toEqual([drag, drag]);
});

test('what goes wrong in Electron is refused', async () => {
  const { file, drags, startDrag } = await prepare();
  const empty = nativeImage.createFromBuffer(Buffer.from('no picture')) as never;
  expect(() => startDrag({ file })).toThrow("'icon' parameter is required");
  expect(() => startDrag({ file, icon: '/icon.png' })).toThrow('takes a NativeImage');
  expect(() => startDrag({ file, icon: empty })).toThrow('nothing would be dragged');
  expect(() => startDrag({ icon })).toThrow("Must specify either 'file' or 'files' option");
  expect(() => startDrag({ file, files: [], icon })).toThrow("Must specify either 'file' or 'files' option");
  expect(() => startDrag({ file: 'photos-001.zip', icon })).toThrow('is no absolute path');
  expect(() => startDrag({ files: [file, `${file}.gone`], icon })).toThrow('is not there');
  expect(drags).toEqual([]);
});

test.each<readonly [DragStart, string]>([
  ['none', 'answers a message that was sent in dragstart'],
  ['open', 'preventDefault comes first'],
])('a page that has said "%s" of its dragstart gets no drag', async (dragStart, words) => {
  const { file, drags, startDrag } = await prepare(dragStart);
  expect(() => startDrag({ file, icon })).toThrow(words);
  expect(drags).toEqual([]);
});

test("the app's icon is a picture in which something can be seen", async () => {
  let bytes = Buffer.alloc(0);
  makeDragIcon({
    createFromBuffer(buffer: Buffer) {
      bytes = Buffer.from(buffer);
      return icon;
    },
  });
  const { channels } = await sharp(bytes).stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(20);
});
