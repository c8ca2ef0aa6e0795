import { spawnSync } from 'node:child_process';

/** Only root on Debian and its kin can. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Installs packages; what apt-get complains of goes to stderr. */
export function installOnDebian(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stderr } = spawnSync('apt-get', ['-q', ...words], { env, encoding: 'utf8' });
    if (status !== 0) process.stderr.write(`${stderr.trim()}\n`);
  }
}
