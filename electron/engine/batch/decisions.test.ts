import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StepKind } from '../../core/contract/views.ts';
import type { QuarterTurns } from '../../core/photo/picture-size.ts';
import { undecided } from '../../core/review/decision.ts';
import {
  assign,
  type Choose,
  chooseFixes,
  crop,
  discardPending,
  leaveOut,
  removeFixes,
  restorePending,
  takeBack,
  turn,
} from './choose.ts';
import { createDecisions } from './decisions.ts';

const ids = ['1', '2', '3', '4'];

const anyChoice = fc.oneof(
  fc.constantFrom<Choose>(leaveOut, takeBack, removeFixes, restorePending, discardPending),
  fc.constantFrom<QuarterTurns>(0, 1, 2, 3).map(turn),
  fc.constantFrom(null, { left: 1, top: 2, width: 80, height: 100 }).map(crop),
  fc.constantFrom('104233', null).map((studentId) => assign(new Map(ids.map((id) => [id, studentId])))),
  fc.constantFrom('crop', 'orient').map((kind) => chooseFixes(() => [kind as 'crop' | 'orient'])),
);
const anyStep = fc.record({ choose: anyChoice, ids: fc.subarray(ids) });

type Decisions = ReturnType<typeof createDecisions>;

function make(decisions: Decisions, kind: StepKind, chosen: readonly string[], choose: Choose) {
  return decisions.make(kind, new Map(chosen.map((id) => [id, choose(decisions.of(id), id)])));
}

const look = (decisions: Decisions) => ids.map((id) => decisions.of(id));

test('a decision says what it changed, and steps have names', () => {
  const decisions = createDecisions();
  expect(make(decisions, 'leave-out', ['1', '2'], leaveOut)).toEqual(['1', '2']);
  expect(make(decisions, 'leave-out', ['2', '3'], leaveOut)).toEqual(['3']);
  expect(make(decisions, 'leave-out', ['3'], leaveOut)).toEqual([]);
  expect(decisions.steps()).toEqual({ undo: { kind: 'leave-out', photos: 1 }, redo: null });
  expect(decisions.undo()).toEqual(['3']);
  expect(decisions.steps()).toEqual({
    undo: { kind: 'leave-out', photos: 2 },
    redo: { kind: 'leave-out', photos: 1 },
  });
  make(decisions, 'fix', ['4'], crop({ left: 0, top: 0, width: 4, height: 5 }));
  expect(decisions.steps().redo).toBeNull();
  expect(decisions.redo()).toEqual([]);
});

test('undoing everything restores the beginning, and redoing everything the end', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const decisions = createDecisions();
      const before = look(decisions);
      for (const { choose, ids: chosen } of steps) make(decisions, 'fix', chosen, choose);
      const after = look(decisions);
      while (decisions.steps().undo) decisions.undo();
      expect(look(decisions)).toEqual(before);
      while (decisions.steps().redo) decisions.redo();
      expect(look(decisions)).toEqual(after);
    }),
  );
});

test('a turn takes the frame away that lay on the picture before, and four turns are none', () => {
  const decisions = createDecisions();
  make(decisions, 'fix', ['1'], crop({ left: 0, top: 0, width: 4, height: 5 }));
  make(decisions, 'fix', ['1'], turn(1));
  expect(decisions.of('1').decision).toMatchObject({ turns: 1, crop: null, fixes: ['crop'] });
  make(decisions, 'fix', ['1'], turn(3));
  expect(decisions.of('1').decision.turns).toBe(0);
});

test('what was decided of a file that changed waits, and comes back only when somebody says so', () => {
  const decisions = createDecisions();
  make(decisions, 'leave-out', ['1', '2'], leaveOut);
  make(
    decisions,
    'fix',
    ['1'],
    chooseFixes(() => ['crop']),
  );
  decisions.holdBack('1');
  const pending = { ...undecided, isLeftOut: true, fixes: ['crop'] };
  expect(decisions.of('1')).toEqual({ decision: undecided, pending });
  // No way back leads around the question.
  expect(decisions.steps().undo).toEqual({ kind: 'leave-out', photos: 1 });
  make(decisions, 'fix', ['1'], restorePending);
  expect(decisions.of('1')).toEqual({ decision: pending, pending: null });
  decisions.undo();
  make(decisions, 'fix', ['1'], discardPending);
  expect(decisions.of('1')).toEqual({ decision: undecided, pending: null });
});

test('no way forth or back leads to what was decided of a file before it changed', () => {
  const decisions = createDecisions();
  make(decisions, 'leave-out', ['1', '2'], leaveOut);
  decisions.undo();
  decisions.holdBack('1');
  expect(decisions.steps()).toEqual({ undo: null, redo: { kind: 'leave-out', photos: 1 } });
  expect(decisions.redo()).toEqual(['2']);
  make(decisions, 'fix', ['2'], takeBack);
  decisions.holdBack('2');
  expect(decisions.steps()).toEqual({ undo: null, redo: null });
  expect(look(decisions)).toEqual(ids.map(() => ({ decision: undecided, pending: null })));
});

test('a decision that is revised is so in whatever waits too, and no step leads back to it', () => {
  const decisions = createDecisions();
  make(
    decisions,
    'assign',
    ['1', '2', '3'],
    assign(
      new Map([
        ['1', 'a'],
        ['2', 'b'],
        ['3', 'a'],
      ]),
    ),
  );
  decisions.holdBack('3');
  make(decisions, 'leave-out', ['1', '2'], leaveOut);
  make(decisions, 'assign', ['4'], assign(new Map([['4', 'a']])));
  decisions.undo();
  const revised = decisions.revise((_, decision) =>
    decision.studentId === 'a' ? { ...decision, studentId: null } : decision,
  );
  expect([...revised].sort()).toEqual(['1', '3']);
  expect(decisions.of('1').decision).toEqual({ ...undecided, isLeftOut: true });
  expect(decisions.of('2').decision).toEqual({ ...undecided, isLeftOut: true, studentId: 'b' });
  expect(decisions.of('3')).toEqual({ decision: undecided, pending: undecided });
  expect(decisions.steps()).toEqual({ undo: { kind: 'leave-out', photos: 1 }, redo: null });
  expect(decisions.takeShortened()).toBe(true);
});

test('fixes that need no judgement hold for whatever the file becomes', () => {
  const decisions = createDecisions();
  make(
    decisions,
    'fix',
    ['1'],
    chooseFixes(() => ['orient']),
  );
  decisions.holdBack('1');
  expect(decisions.of('1')).toEqual({ decision: { ...undecided, fixes: ['orient'] }, pending: null });
  expect(decisions.steps().undo).toEqual({ kind: 'fix', photos: 1 });
});

test('renamed files are a step that changes no photo', () => {
  const decisions = createDecisions();
  decisions.addRenames([{ id: '1', from: 'a.jpg', to: '1.jpg' }]);
  expect(decisions.steps().undo).toEqual({ kind: 'rename-files', photos: 1 });
  expect(decisions.undo()).toEqual([]);
  expect(decisions.next()?.renames).toEqual([{ id: '1', from: 'a.jpg', to: '1.jpg' }]);
});
