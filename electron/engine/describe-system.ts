import { arch, platform, release } from 'node:os';

const names: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'Windows',
  darwin: 'macOS, Darwin',
  linux: 'Linux',
};

/** "Windows 10.0.22631, x64": what IT asks for. */
export function describeSystem(): string {
  const kind = platform();
  return `${names[kind] ?? kind} ${release()}, ${arch()}`;
}
