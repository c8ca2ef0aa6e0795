import { hasGlib } from '../e2e/fixtures/glib.ts';
import { canInstall, installOnDebian } from './install-on-debian.ts';

/** Before the system tests, on Linux: the GLib that Electron is linked with there. Without it, its test is skipped. */
export function setup(): void {
  if (process.platform !== 'linux' || hasGlib()) return;
  if (canInstall()) {
    process.stderr.write("Installing Debian's libglib2.0-0 for the test of sharp beside it.\n");
    installOnDebian(['libglib2.0-0']);
  }
  if (hasGlib()) return;
  process.stderr.write(
    '\nSKIPPED: the test of sharp beside the GLib that Electron on Linux is linked with.\n',
  );
  process.stderr.write('Install it (on Debian: apt-get install libglib2.0-0) and run the tests again.\n\n');
}
