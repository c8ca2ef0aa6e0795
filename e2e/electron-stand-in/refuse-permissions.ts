import type { CDPSession } from 'playwright';

/** Names of the browser's protocol, each with Electron's. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['persistent-storage', 'persistent-storage'],
  ['idle-detection', 'idle-detection'],
] as const;

/** Puts the answers of the app's own check into the browser, which cannot ask for each one as it comes. */
export async function refusePermissions(
  cdp: CDPSession,
  isPermitted: (electronName: string) => boolean,
): Promise<void> {
  for (const [name, electronName] of permissions) {
    const setting = isPermitted(electronName) ? 'granted' : 'denied';
    await cdp.send('Browser.setPermission', { permission: { name }, setting });
  }
}
