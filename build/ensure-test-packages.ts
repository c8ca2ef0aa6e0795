import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { hasGlib } from '../e2e/fixtures/glib.ts';
import { hasOpenLdap } from '../e2e/fixtures/open-ldap-server.ts';
import { hasOpenSsh, takesPasswords } from '../e2e/fixtures/open-ssh-server.ts';
import { hasSambaAd, sambaAdPackages } from '../e2e/fixtures/samba-ad-server.ts';
import { missingTraits } from '../electron/engine/fixtures/system-traits.ts';

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Only root on Debian and its kin can. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Installs packages; what apt-get complains of goes to stderr. */
function installOnDebian(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...words], { env, encoding: 'utf8' });
    if (status !== 0) process.stderr.write(`${stderr.trim()}\n`);
  }
}

/** A real SSH server for the tests of SFTP. */
function ensureOpenSsh(): void {
  // Not where the package would start a server of its own for everybody.
  if (!takesPasswords() && canInstall() && !existsSync('/run/systemd/system')) {
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

/** Real directories for the tests of LDAP: OpenLDAP, and Samba as an Active Directory domain controller. */
function ensureDirectories(): void {
  const packages = [
    ...(hasOpenLdap() ? [] : ['slapd', 'ldap-utils']),
    ...(hasSambaAd() ? [] : sambaAdPackages),
  ];
  // Not where the packages would start servers of their own for everybody.
  if (packages.length > 0 && canInstall() && !existsSync('/run/systemd/system')) {
    say(`Installing Debian's ${packages.join(', ')} for the tests of LDAP.`);
    installOnDebian(packages);
  }
  if (!hasOpenLdap()) {
    say('\nSKIPPED: the tests of LDAP against OpenLDAP, for there is no /usr/sbin/slapd here.');
    say('Install it (on Debian: apt-get install slapd ldap-utils) and run the tests again.\n');
  }
  if (!hasSambaAd()) {
    say('\nSKIPPED: the tests of LDAP against Active Directory. They need root and, on Debian,');
    say(`${sambaAdPackages.join(' ')}.\n`);
  }
}

/** On Linux, the GLib that Electron is linked with there. Without it, its test is skipped. */
function ensureGlib(): void {
  if (process.platform !== 'linux' || hasGlib()) return;
  if (canInstall()) {
    say("Installing Debian's libglib2.0-0 for the test of sharp beside it.");
    installOnDebian(['libglib2.0-0']);
  }
  if (hasGlib()) return;
  say('\nSKIPPED: the test of sharp beside the GLib that Electron on Linux is linked with.');
  say('Install it (on Debian: apt-get install libglib2.0-0) and run the tests again.\n');
}

/** Before the system tests. What this system lacks is said once, in one place. */
export function setup(): void {
  for (const { name, whyNot } of missingTraits()) say(`SKIPPED: the tests that need ${name}: ${whyNot}.`);
  ensureOpenSsh();
  ensureDirectories();
  ensureGlib();
}
