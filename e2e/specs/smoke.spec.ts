import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { smokeSteps } from '../../build/smoke/run-steps.ts';
import { packHollow } from '../fixtures/pack-hollow.ts';
import { expect, test } from '../test.ts';

const smoke = path.join(import.meta.dirname, '../../build/smoke.ts');

/** Only Electron brings a GLib of its own. */
const mayBeLeftOut = ['no GLib in the log'];

// That the smoke test of a package works is seen nowhere else before a real package is tried with it.
test('a package does all that it must, in the stand-in: a line for each, and none that failed', async ({
  folder,
  host,
}) => {
  test.skip(host !== 'stand-in', 'In Electron it is real packages that are tried so: npm run smoke');
  test.setTimeout(400_000);
  const unpacked = await packHollow(folder);
  const words = ['--disable-warning=ExperimentalWarning', smoke, '--stand-in', unpacked];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complaints, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  const lines = said.split('\n');
  const withMark = (mark: string) =>
    smokeSteps.flatMap(({ name }) =>
      lines.some((line) => line.startsWith(`${mark}: ${name}`)) ? [name] : [],
    );
  expect(lines.filter((line) => line.startsWith('FAILED'))).toEqual([]);
  expect({ status, complaints }).toEqual({ status: 0, complaints: '' });
  const names = smokeSteps.map(({ name }) => name);
  expect(withMark('passed')).toEqual(
    expect.arrayContaining(names.filter((name) => !mayBeLeftOut.includes(name))),
  );
  expect([...withMark('passed'), ...withMark('not run')].toSorted()).toEqual(names.toSorted());
});
