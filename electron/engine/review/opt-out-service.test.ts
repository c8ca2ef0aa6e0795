import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { OptOutState } from '../../core/contract/views.ts';
import { makeFolderOf } from '../fixtures/temporary-folder.ts';
import { writeWorkbook } from '../fixtures/write-workbook.ts';
import { createRosterService } from './roster-service.ts';

const files = {
  'roster.csv': 'Student ID,Last,First\n123,Byron,Ada\n124,Cole,Bob\n',
  'other.csv': 'ID,Name\n7,"Dean, Eve"\n',
  'no-photos.csv': 'Student ID\n124\n777\n',
};

async function watch() {
  const folder = await makeFolderOf(files);
  const optOuts: OptOutState[] = [];
  const ignore = () => {};
  const noIds = () => new Set<string>();
  const work = createRosterService({
    publish: ignore,
    onChange: ignore,
    publishOptOuts: (state) => optOuts.push(state),
    photoIds: noIds,
    sentIds: noIds,
  });
  return { work, optOuts, file: (name: string) => path.join(folder, name) };
}

const questionOf = (state: OptOutState | undefined) => (state?.kind === 'loaded' ? state.question : null);

test('lines of the list that mean nobody are asked about, once for as long as they are the same', async () => {
  const { work, optOuts, file } = await watch();
  const last = () => optOuts.at(-1);
  await work.open(file('roster.csv'));
  await work.openOptOuts(file('no-photos.csv'));
  expect(questionOf(last())).toEqual({ kind: 'nobody', families: 2, rows: [3], spoiled: 0 });
  expect(() => work.answerOptOuts({ kind: 'hidden-rows', areMeant: true })).toThrow('bad-request');
  work.answerOptOuts({ kind: 'nobody' });
  expect(questionOf(last())).toBeNull();

  // The next day.
  const { answers = '' } = { ...last() } as { answers?: string };
  await work.openOptOuts(file('no-photos.csv'), answers);
  expect(questionOf(last())).toBeNull();
  // Another roster knows others, and another list says something else.
  await work.open(file('other.csv'));
  expect(questionOf(last())).toMatchObject({ kind: 'nobody', rows: [2, 3] });
  await work.open(file('roster.csv'));
  expect(questionOf(last())).toBeNull();
  await writeFile(file('no-photos.csv'), 'Student ID\n124\n778\n');
  await work.openOptOuts(file('no-photos.csv'), answers);
  expect(questionOf(last())).toMatchObject({ kind: 'nobody', rows: [3] });
});

test('a list that names nobody is a question, with a roster and without', async () => {
  const { work, optOuts, file } = await watch();
  await writeFile(file('noes.csv'), 'Student ID,Photo release\n123,Y\n124,\n');
  await work.openOptOuts(file('noes.csv'));
  const question = { kind: 'nobody', families: 0, rows: [], spoiled: 0 };
  expect(questionOf(optOuts.at(-1))).toEqual(question);
  await work.open(file('roster.csv'));
  expect(questionOf(optOuts.at(-1))).toEqual(question);
});

test('rows that a filter hides in the list are asked about, and count until then', async () => {
  const { work, optOuts, file } = await watch();
  const rows = [['Student ID'], ['123'], ['124']];
  await writeFile(file('noes.xlsx'), writeWorkbook({ Noes: rows }, 'xlsx', { hiddenRows: [1] }));
  const heldBack = () => work.students(0).students.flatMap(({ id, isOptedOut }) => (isOptedOut ? id : []));
  await work.open(file('roster.csv'));
  await work.openOptOuts(file('noes.xlsx'));
  expect(questionOf(optOuts.at(-1))).toEqual({ kind: 'hidden-rows', hidden: 1, rows: 2 });
  expect(heldBack()).toEqual(['123', '124']);
  work.answerOptOuts({ kind: 'hidden-rows', areMeant: false });
  expect(optOuts.at(-1)).toMatchObject({ question: null, families: 1, skipped: 1 });
  expect(heldBack()).toEqual(['124']);
  const { answers = '' } = { ...optOuts.at(-1) } as { answers?: string };
  work.closeOptOuts();
  await work.openOptOuts(file('noes.xlsx'), answers);
  expect(heldBack()).toEqual(['124']);
});
