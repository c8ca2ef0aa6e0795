import { expect, test } from 'vitest';
import { deserialize, serialize } from './structured-clone.ts';
import { createStructuredText } from './structured-text.ts';

const { write, read } = createStructuredText((value) => deserialize(serialize(value)));

test.each([
  ['plain JSON', { rows: [{ id: '1', bytes: 5, isGone: false, of: null }] }],
  ['undefined', { at: undefined, in: [undefined, 1], deep: { deeper: { at: undefined } } }],
  ['numbers', [Number.NaN, Number.POSITIVE_INFINITY, -0, 5n]],
  ['a date', { at: new Date(0), never: new Date(Number.NaN) }],
  ['a map and a set', new Map<unknown, unknown>([[{ a: 1 }, new Set(['x', undefined])]])],
  ['bytes', [new Uint8Array([0, 255]), new Float64Array([0.5]), new ArrayBuffer(3)]],
  ['a regular expression', /^a"'\\b$/giu],
  ['a key like the mark', { $clone: ['undefined'] }],
  ['many bytes', new Uint8Array(100_000).fill(7)],
])('%s arrives as it was', (_what, value) => {
  expect(read(write(value))).toStrictEqual(value);
});

test('a hole in an array stays a hole', () => {
  const sparse: number[] = [];
  sparse[2] = 3;
  expect(1 in (read(write(sparse)) as object)).toBe(false);
});

test('an error keeps its name, message and stack', () => {
  const error = new TypeError('no');
  const arrived = read(write({ error })) as { readonly error: Error };
  expect(arrived.error).toBeInstanceOf(Error);
  expect(arrived.error).toMatchObject({ name: 'TypeError', message: 'no', stack: error.stack });
});

test('an instance loses its prototype, a Buffer becomes a Uint8Array', () => {
  class Photo {
    readonly id = '1';
    get name() {
      return 'x';
    }
  }
  expect(read(write({ photo: new Photo() }))).toStrictEqual({ photo: { id: '1' } });
  expect(read(write(Buffer.from('a')))).toStrictEqual(new Uint8Array([97]));
});

test.each([
  ['a function', { run: () => undefined }],
  ['a method called toJSON', { toJSON: () => 'x' }],
  ['a symbol', [Symbol('x')]],
  ['a promise', { later: Promise.resolve() }],
])('%s cannot be sent', (_what, value) => {
  expect(() => write(value)).toThrow('An object could not be cloned.');
});
