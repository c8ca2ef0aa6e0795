import { expect, test } from 'vitest';
import { photoRow } from '../../e2e/fixtures/photo-row.ts';
import { readPhotoUrl } from '../../electron/main/page-response.ts';
import { photoAddress } from './photo-address.ts';

const plain = photoRow('a1');
const cropped = photoRow('a1', {
  isFixed: true,
  fixes: [{ kind: 'crop', box: { left: 0, top: 0, width: 400, height: 500 } }],
});

test.each(['thumbnail', 'large', 'fixed', 'turned'] as const)('the shell understands a %s', (kind) => {
  expect(readPhotoUrl(photoAddress(kind, cropped))).toEqual({ kind, photoId: 'a1' });
});

test('a picture is asked for again when its fixes change, and only then', () => {
  expect(photoAddress('thumbnail', cropped)).not.toBe(photoAddress('thumbnail', plain));
  expect(photoAddress('fixed', cropped)).not.toBe(photoAddress('fixed', plain));
  expect(photoAddress('large', cropped)).toBe(photoAddress('large', plain));
  expect(photoAddress('thumbnail', { ...plain, isLeftOut: true } as typeof plain)).toBe(
    photoAddress('thumbnail', plain),
  );
});

test('a photo that was turned, or whose file is another, has another picture', () => {
  expect(photoAddress('turned', { ...plain, turns: 1 })).not.toBe(photoAddress('turned', plain));
  expect(photoAddress('large', { ...plain, bytes: 7 })).not.toBe(photoAddress('large', plain));
});
