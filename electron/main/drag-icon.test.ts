import type { NativeImage } from 'electron';
import { expect, test } from 'vitest';
import { makeDragIcon } from './drag-icon.ts';

test('the icon is a PNG of 64 x 64 pixels, for 32 x 32 points', () => {
  const given: { readonly bytes: Buffer; readonly scaleFactor: number | undefined }[] = [];
  makeDragIcon({
    createFromBuffer(bytes, options) {
      given.push({ bytes, scaleFactor: options?.scaleFactor });
      return { isEmpty: () => false } as NativeImage;
    },
  });
  expect(given).toMatchObject([{ scaleFactor: 2 }]);
  const [{ bytes } = { bytes: Buffer.alloc(24) }] = given;
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([64, 64]);
});

test('an icon that cannot be read is a bug: Electron would silently drag nothing', () => {
  const createFromBuffer = () => ({ isEmpty: () => true }) as NativeImage;
  expect(() => makeDragIcon({ createFromBuffer })).toThrow('The icon for dragging cannot be read');
});
