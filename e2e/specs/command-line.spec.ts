import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTlsAuthority } from '../fixtures/tls-authority.ts';
import { startTlsFront } from '../fixtures/tls-front.ts';
import { expect, test } from '../test.ts';

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const standIn = path.join(import.meta.dirname, '../electron-stand-in/index.ts');

/** Starts the app as a packaged one with a command line, and waits for its end. */
function runCommand(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const own = ['--disable-warning=ExperimentalWarning', standIn, '--headless', '--packaged', '--as-windows'];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...own, ...words],
      { env: { ...process.env, PICTURE_DAY_TOKEN: 'practice', ...env } },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

test("the installed app's commands trust a district's authority by --ca or PICTURE_DAY_CA_FILE, not by Node's variable", async ({
  host,
  folder,
  photos,
  sis,
}) => {
  test.skip(host !== 'stand-in', 'Only a packaged app is without the variables of Node');
  const authority = createTlsAuthority('Oak Hill District CA');
  const caFile = path.join(folder, 'district.pem');
  await writeFile(caFile, authority.cert);
  const front = await startTlsFront(sis.url, authority.issue({ names: ['localhost'] }));
  const url = `https://localhost:${front.port}`;
  try {
    const refused = await runCommand(['--', 'jobs', '--sis', url, '--json'], { NODE_EXTRA_CA_CERTS: caFile });
    expect(refused.status).toBe(3);
    expect(refused.stderr).toContain('issued by "Oak Hill District CA"');

    const checked = await runCommand(['--', 'check-connection', '--sis', url], {
      PICTURE_DAY_CA_FILE: caFile,
    });
    expect(checked.status).toBe(0);

    const sent = await runCommand(['--', 'upload', photos.path, '--sis', url, '--ca', caFile], {});
    expect(sent.stdout).toContain('photos are in the SIS.');
    expect(sis.imported()).toHaveLength(7);
  } finally {
    await front.close();
  }
});
