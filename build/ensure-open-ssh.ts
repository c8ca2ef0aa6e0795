import { existsSync } from 'node:fs';
import { hasOpenSsh, takesPasswords } from '../e2e/fixtures/open-ssh-server.ts';
import { missingTraits } from '../electron/engine/fixtures/system-traits.ts';
import { canInstall, installOnDebian } from './install-on-debian.ts';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

// Not where the package would start a server of its own for everybody.
const mayInstall = () => canInstall() && !existsSync('/run/systemd/system');

/** Before the system tests: a real SSH server for those of SFTP. What this system lacks is said once, in one place. */
export function setup(): void {
  for (const { name, whyNot } of missingTraits()) say(`SKIPPED: the tests that need ${name}: ${whyNot}.`);
  if (!takesPasswords() && mayInstall()) {
    say("Installing Debian's openssh-server and libpam-wrapper for the tests of SFTP.");
    installOnDebian(['openssh-server', 'libpam-wrapper']);
  }
  if (!hasOpenSsh()) {
    say('\nSKIPPED: the tests of SFTP against OpenSSH, for there is no /usr/sbin/sshd here.');
    say('Install it (on Debian: apt-get install openssh-server) and run the tests again.\n');
  } else if (!takesPasswords()) {
    say('\nSKIPPED: passwords for OpenSSH. They need root and, on Debian, libpam-wrapper.\n');
  }
}
