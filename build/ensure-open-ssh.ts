import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasOpenSsh, takesPasswords } from '../e2e/fixtures/open-ssh-server.ts';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** As root on Debian, but not where the package would start a server of its own for everybody. */
function mayInstall(): boolean {
  const isRoot = process.getuid?.() === 0;
  return isRoot && !existsSync('/run/systemd/system') && spawnSync('apt-get', ['--version']).status === 0;
}

/** Before the unit tests: a real SSH server for those of SFTP. Without one they are skipped, and this says so. */
export function setup(): void {
  if (!takesPasswords() && mayInstall()) {
    say("Installing Debian's openssh-server and libpam-wrapper for the tests of SFTP.");
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const words of [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'openssh-server', 'libpam-wrapper'],
    ]) {
      const { status, stderr } = spawnSync('apt-get', ['-q', ...words], { env, encoding: 'utf8' });
      if (status !== 0) say(stderr.trim());
    }
  }
  if (!hasOpenSsh()) {
    say('\nSKIPPED: the tests of SFTP against OpenSSH, for there is no /usr/sbin/sshd here.');
    say('Install it (on Debian: apt-get install openssh-server) and run the tests again.\n');
  } else if (!takesPasswords()) {
    say('\nSKIPPED: passwords for OpenSSH. They need root and, on Debian, libpam-wrapper.\n');
  }
}
