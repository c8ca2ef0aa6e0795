import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StepKind } from '../../core/contract.ts';
import { createDecisions } from './decisions.ts';

const ids = ['1', '2', '3', '4'];
const anyStep = fc.record({
  kind: fc.constantFrom<StepKind>('leave-out', 'take-back', 'fix', 'unfix'),
  ids: fc.subarray(ids),
});

function look(decisions: ReturnType<typeof createDecisions>) {
  return ids.map((id) => [decisions.isLeftOut(id), decisions.isFixed(id)]);
}

test('a decision says what it changed, and steps have names', () => {
  const decisions = createDecisions();
  expect(decisions.decide('leave-out', ['1', '2'])).toEqual(['1', '2']);
  expect(decisions.decide('leave-out', ['2', '3'])).toEqual(['3']);
  expect(decisions.decide('leave-out', ['3'])).toEqual([]);
  expect(decisions.steps()).toEqual({ undo: { kind: 'leave-out', photos: 1 }, redo: null });
  expect(decisions.undo()).toEqual(['3']);
  expect(decisions.steps()).toEqual({
    undo: { kind: 'leave-out', photos: 2 },
    redo: { kind: 'leave-out', photos: 1 },
  });
  decisions.decide('fix', ['4']);
  expect(decisions.steps().redo).toBeNull();
  expect(decisions.redo()).toEqual([]);
});

test('undoing everything restores the beginning, and redoing everything the end', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const decisions = createDecisions();
      const before = look(decisions);
      for (const { kind, ids: chosen } of steps) decisions.decide(kind, chosen);
      const after = look(decisions);
      while (decisions.steps().undo) decisions.undo();
      expect(look(decisions)).toEqual(before);
      while (decisions.steps().redo) decisions.redo();
      expect(look(decisions)).toEqual(after);
    }),
  );
});
