import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface InstanceLock {
  readonly hasLock: boolean;
  /** Hears of apps that are started later with the same folder. */
  readonly onSecond: (listener: (words: readonly string[], workingFolder: string) => void) => void;
  readonly release: () => void;
}

function addressFor(userData: string): string {
  const name = `electron-stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

function tellFirst(address: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.end(JSON.stringify({ words, workingFolder: process.cwd() })));
    socket.on('close', (hadError) => resolve(!hadError));
  });
}

/** One app for each folder of user data. The one that comes second tells the first and has no lock. */
export async function takeInstanceLock(userData: string, words: readonly string[]): Promise<InstanceLock> {
  const address = addressFor(userData);
  if (await tellFirst(address, words)) return { hasLock: false, onSecond() {}, release() {} };
  if (process.platform !== 'win32') rmSync(address, { force: true });
  let hear: (words: readonly string[], workingFolder: string) => void = () => undefined;
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', (part) => {
      text += part.toString();
    });
    socket.on('end', () => {
      const told = JSON.parse(text);
      hear(told.words, told.workingFolder);
      socket.end();
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  server.unref();
  return {
    hasLock: true,
    onSecond(listener) {
      hear = listener;
    },
    release() {
      server.close();
      if (process.platform !== 'win32') rmSync(address, { force: true });
    },
  };
}
