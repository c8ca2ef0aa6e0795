import { expect, test } from 'vitest';
import { hasOpenLdap } from '../../e2e/fixtures/open-ldap-server.ts';
import { faultCases } from './fault-cases.ts';
import { killPhotosUpTo } from './kill-photos-run.ts';
import { killUpTo } from './kill-run.ts';
import { runFault } from './run-fault.ts';

/** The short form; `npm run test:faults` and `npm run test:kill` have it all. */
const shortForm = faultCases.filter((one, place) => place % 4 === 0 || one.options !== undefined);

test('there are at least 25 faults, and none of them has the name of another', () => {
  expect(faultCases.length).toBeGreaterThanOrEqual(25);
  expect(new Set(faultCases.map(({ name }) => name)).size).toBe(faultCases.length);
});

test.each(shortForm.map((one) => [one.name, one] as const))(
  '%s: every photo is in the SIS once, or said not to be',
  async (_name, one) => {
    if (one.skipped !== undefined) {
      process.stderr.write(`SKIPPED: ${one.name}: ${one.skipped}\n`);
      return;
    }
    const { wrong } = await runFault(one);
    expect(wrong).toEqual([]);
  },
);

test('eight kills of the command line lose nothing and double nothing', { timeout: 180_000 }, async () => {
  const sum = await killUpTo(8, Math.random);
  expect(sum).toMatchObject({ lost: 0, doubled: 0, wrong: [] });
});

test.skipIf(!hasOpenLdap())(
  'three kills of an upload to a directory lose no photo and touch nobody else’s',
  { timeout: 400_000 },
  async () => {
    const sum = await killPhotosUpTo(3, Math.random);
    expect(sum).toMatchObject({ lost: 0, strangers: 0, wrong: [] });
  },
);
