import { expect, test } from 'vitest';
import { photoRow } from '../../../e2e/fixtures/photo-row.ts';
import type { StandingAtDestination } from '../../core/ledger/standing.ts';
import { createDrawnRows } from './drawn-rows.ts';

function open() {
  const known = new Set(['1', '2']);
  const drawn: string[] = [];
  let bytes = 1;
  let standing: StandingAtDestination | null = null;
  const rows = createDrawnRows(
    (id) => known.has(id),
    (id) => {
      drawn.push(id);
      return photoRow(id, { bytes });
    },
    () => standing,
  );
  return {
    rows,
    known,
    drawn,
    grow: () => {
      bytes += 1;
    },
    stand: (next: StandingAtDestination | null) => {
      standing = next;
    },
  };
}

test('a row is drawn once, and anew when it is marked', () => {
  const { rows, drawn, grow } = open();
  const first = rows.row('1');
  grow();
  expect(rows.row('1')).toBe(first);
  rows.mark('1');
  expect(rows.row('1')).toMatchObject({ bytes: 2 });
  expect(drawn).toEqual(['1', '1']);
});

test('where a photo stands is another place without its row being drawn anew', () => {
  const { rows, drawn, stand } = open();
  expect(rows.row('1')).not.toHaveProperty('atDestination');
  stand({ kind: 'new' });
  rows.markStanding('1');
  expect(rows.row('1')).toMatchObject({ atDestination: { kind: 'new' } });
  stand(null);
  rows.markStanding('1');
  expect(rows.row('1')).not.toHaveProperty('atDestination');
  expect(drawn).toEqual(['1']);
});

test('what changed and what went is told once; a file that came back has only changed', () => {
  const { rows, known } = open();
  for (const id of ['1', '2']) rows.mark(id);
  known.delete('2');
  rows.remove('2');
  expect(rows.takeChanged()).toEqual({ changed: ['1'], gone: ['2'] });
  expect(rows.takeChanged()).toEqual({ changed: [], gone: [] });
  known.delete('1');
  rows.remove('1');
  known.add('1');
  rows.mark('1');
  expect(rows.takeChanged()).toEqual({ changed: ['1'], gone: [] });
});
