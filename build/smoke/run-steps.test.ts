import { expect, test } from 'vitest';
import { runSteps } from './run-steps.ts';
import { notRun, passed, type Smoke, type SmokeStep } from './smoke-step.ts';

const step = (name: string, run: SmokeStep['run']): SmokeStep => ({ name, run });

/** None of these steps looks at anything but what the host cannot do. */
const smokeWhere = (cannot: Readonly<Record<string, string>>) => ({ host: { cannot } }) as unknown as Smoke;

test('every step has its line, also behind one that fails, and only failures count as failed', async () => {
  const lines: string[] = [];
  const steps = [
    step('window visible', async () => passed()),
    step('HEIC checked', async () => {
      throw new Error(
        '\u001b[31mlocator.waitFor: Timeout\u001b[39m\nCall log:\n  - waiting for getByText("ready")\n',
      );
    }),
    step('PDF of the report', async () => notRun('there is no dialog')),
    step('no GLib in the log', async () => {
      throw new Error('the host cannot show it: it must not run');
    }),
    step('clean quit', async () => passed('status 0')),
  ];
  const smoke = smokeWhere({ 'no GLib in the log': 'there is no Electron' });
  const summary = await runSteps(steps, smoke, (line) => lines.push(line));
  expect(lines).toEqual([
    'passed: window visible',
    'FAILED: HEIC checked: locator.waitFor: Timeout waiting for getByText("ready")',
    'not run: PDF of the report: there is no dialog',
    'not run: no GLib in the log: there is no Electron',
    'passed: clean quit: status 0',
  ]);
  expect(summary).toEqual({ passed: 2, failed: 1, notRun: 2 });
});
