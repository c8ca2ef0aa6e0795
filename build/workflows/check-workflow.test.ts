import { expect, test } from 'vitest';
import { checkWorkflow } from './check-workflow.ts';

const good = `name: A
on: push
permissions:
  contents: read
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${'a'.repeat(40)} # v6.0.2
        with:
          persist-credentials: false
      - run: npm run unit
`;

const check = (text: string) => checkWorkflow(text, ['unit']);

test('a workflow that is pinned, reads only, ends and calls what there is has no problem', () => {
  expect(check(good)).toEqual([]);
});

test.each([
  ['a tag', good.replace(`${'a'.repeat(40)} # v6.0.2`, 'v6'), 'line 10: an action is pinned'],
  ['no version beside the commit', good.replace(' # v6.0.2', ''), 'line 10: an action is pinned'],
  ['a short commit', good.replace('a'.repeat(40), 'a'.repeat(7)), 'line 10: an action is pinned'],
  ['no permissions', good.replace('permissions:\n  contents: read\n', ''), 'permissions: contents: read'],
  ['more permissions', good.replace('contents: read', 'contents: write'), 'permissions: contents: read'],
  [
    'a job with permissions',
    good.replace('    steps:', '    permissions: write-all\n    steps:'),
    'build: a job asks',
  ],
  ['no end', good.replace('    timeout-minutes: 5\n', ''), 'build: timeout-minutes'],
  ['kept credentials', good.replace('persist-credentials: false', 'fetch-depth: 1'), 'build: checkout keeps'],
  ['a script that is gone', good.replace('run unit', 'run units'), 'build: there is no npm script "units"'],
])('%s is a problem', (_name, text, problem) => {
  expect(check(text)).toEqual([expect.stringContaining(problem)]);
});
