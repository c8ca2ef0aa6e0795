import path from 'node:path';
import { parseArgs } from 'node:util';
import { driveElectron } from './smoke/drive-electron.ts';
import { drivePage } from './smoke/drive-page.ts';
import { driveStandIn } from './smoke/drive-stand-in.ts';
import { findExecutable, layOutPackage, locateExecutable, readFuses } from './smoke/read-package.ts';
import { runSteps, smokeSteps } from './smoke/run-steps.ts';
import type { SmokeHost } from './smoke/smoke-host.ts';
import { createSession } from './smoke/smoke-session.ts';
import { openWorld } from './smoke/smoke-world.ts';
import { ensureBrowser } from './start/ensure-browser.ts';

const usage = `Drives a packaged Picture Day beside a practice SIS, and says one line for each thing it must do.

  npm run smoke -- <executable>                    the package's executable, or X.app on macOS
  npm run smoke -- --stand-in <unpacked package>   what is packaged, in the stand-in for Electron

  --only <words>   only steps with these words in their name; may be given several times

A package as it is handed out lets nobody into its main process: only its page is driven. One that is made with
PICTURE_DAY_TEST_PROFILE=1 is driven whole. Exit status: 0 if no step failed, 1 if one did, 2 for wrong usage.
`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function chooseHost(given: string, isStandIn: boolean, folder: string): Promise<SmokeHost> {
  if (isStandIn) {
    ensureBrowser(say);
    const executable = await findExecutable(path.resolve(given));
    const appRoot = path.join(folder, 'app');
    await layOutPackage(executable, appRoot);
    return driveStandIn(appRoot, executable);
  }
  const executable = await locateExecutable(given);
  const { mayBeInspected } = await readFuses(executable);
  return mayBeInspected ? driveElectron(executable) : drivePage(executable);
}

/** @returns Whether no step failed. */
async function smoke(given: string, isStandIn: boolean, only: readonly string[]): Promise<boolean> {
  const steps = smokeSteps.filter(
    ({ name }) => only.length === 0 || only.some((word) => name.includes(word)),
  );
  if (steps.length === 0) throw new Error(`No step has ${only.join(' or ')} in its name`);
  const world = await openWorld();
  try {
    const host = await chooseHost(given, isStandIn, world.folder);
    say(`Picture Day in ${host.name}: ${host.executable}`);
    const session = createSession(host, path.join(world.folder, 'profiles'));
    try {
      const { passed, failed, notRun } = await runSteps(steps, { host, world, session }, say);
      say(`${passed} passed, ${failed} failed, ${notRun} not run`);
      return failed === 0;
    } finally {
      await session.close();
    }
  } finally {
    await world.close();
  }
}

try {
  const { values, positionals } = parseArgs({
    options: { 'stand-in': { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const [given, ...more] = positionals;
  if (given === undefined || more.length > 0) throw new Error('Say which package');
  process.exitCode = (await smoke(given, values['stand-in'], values.only ?? [])) ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
