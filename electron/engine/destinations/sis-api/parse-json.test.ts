import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

test.each([
  ['an object', '{"a": [1, {"b": null}]}'],
  ['brackets in text', JSON.stringify({ a: '['.repeat(500), b: '\\"[[{' })],
  ['many brackets beside each other', `[${'[],'.repeat(500)}[]]`],
  ['64 levels', '['.repeat(64) + ']'.repeat(64)],
])('%s is read as JSON.parse reads it', (_what, text) => {
  expect(parseJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ['65 levels', '['.repeat(65) + ']'.repeat(65)],
  ['30 million brackets', '['.repeat(30_000_000)],
  ['nested objects', '{"a":'.repeat(100)],
  ['half a document', '{"a": ['],
])('%s is refused', (_what, text) => {
  expect(() => parseJson(text)).toThrow(SyntaxError);
});
