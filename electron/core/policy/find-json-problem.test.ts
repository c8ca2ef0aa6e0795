import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findJsonProblem } from './find-json-problem.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('agrees with JSON.parse about what is JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(findJsonProblem(JSON.stringify(value, null, 2))).toBeNull();
    }),
  );
});

test('and about what is not, except for keys that appear twice', () => {
  const broken = fc
    .tuple(
      fc.json({ maxDepth: 3 }),
      fc.nat(),
      fc.constantFrom('', '"', '}', ',', ':', '\\', '1', 'x', '\t', '\n', ' '),
    )
    .map(([text, place, letter]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + letter + text.slice(at + 1);
    });
  fc.assert(
    fc.property(broken, (text) => {
      const problem = findJsonProblem(text);
      fc.pre(!problem?.expected.includes('twice, as') || !isJson(text));
      if (problem?.expected.endsWith('appears twice')) return;
      expect(problem === null).toBe(isJson(text));
    }),
    { numRuns: 2_000 },
  );
});
