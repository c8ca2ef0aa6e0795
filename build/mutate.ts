import path from 'node:path';
import { Stryker } from '@stryker-mutator/core';

/**
 * Tests the tests: changes `electron/core` in one small place after the other and counts which changes a test notices.
 * `npm run mutate -- electron/core/roster` does it for one folder or file; all of it takes hours. Prints what nothing
 * noticed, then a score for each folder. Not part of `npm test`.
 */
const root = path.join(import.meta.dirname, '..');
const asked = process.argv.slice(2);
const patterns = (asked.length > 0 ? asked : ['electron/core']).map((word) =>
  word.endsWith('.ts') ? word : `${word.replace(/\/$/, '')}/**/*.ts`,
);

interface Tally {
  killed: number;
  survived: number;
}

process.chdir(root);
const stryker = new Stryker({
  mutate: [
    ...patterns,
    '!electron/core/**/*.test.ts',
    '!electron/core/**/fixtures/**',
    // Words: their tests would be the same words again.
    '!electron/core/text/en/**',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/vitest.mutate.config.ts' },
  coverageAnalysis: 'perTest',
  // A constant of a module is read when the tests are loaded: such a change costs a run of all of them.
  ignoreStatic: true,
  tempDirName: 'out/mutants',
  ignorePatterns: ['out', 'dist', 'coverage', 'docs'],
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  timeoutMS: 20_000,
  allowEmpty: true,
  // It would rewrite the project's own with an API that this version of TypeScript does not have.
  tsconfigFile: 'none.json',
  disableTypeChecks: false,
});

const tallies = new Map<string, Tally>();
for (const { fileName, status } of await stryker.runMutationTest()) {
  const folder = path.dirname(path.relative(root, path.resolve(root, fileName)));
  const tally = tallies.get(folder) ?? { killed: 0, survived: 0 };
  tallies.set(folder, tally);
  if (status === 'Killed' || status === 'Timeout') tally.killed++;
  else if (status === 'Survived' || status === 'NoCoverage') tally.survived++;
}
for (const [folder, { killed, survived }] of [...tallies].sort()) {
  const all = killed + survived;
  const share = all === 0 ? '  –' : `${((killed / all) * 100).toFixed(1)}%`;
  process.stdout.write(`${share.padStart(6)}  ${killed} of ${all} killed  ${folder}\n`);
}
