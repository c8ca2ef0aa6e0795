import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';

export interface InstanceLock {
  /**
   * True for the first app with this folder. A later one has no lock, and the first hears of it. False too where
   * nothing can be written into the folder: Chromium's lock lies there.
   */
  readonly request: () => boolean;
  readonly onSecond: (listener: (words: readonly string[], workingFolder: string) => void) => void;
  readonly release: () => Promise<void>;
}

function addressFor(userData: string): string {
  const name = `electron-stand-in-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), `${name}.sock`);
}

/** Whether the first app is there; it is told these words, or nothing. */
function tellFirst(address: string, words: readonly string[] | null): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => resolve(false));
    socket.on('connect', () =>
      socket.end(words ? JSON.stringify({ words, workingFolder: process.cwd() }) : ''),
    );
    socket.on('close', (hadError) => resolve(!hadError));
  });
}

/** One app for each folder of user data. Who never asks for the lock neither has it nor is told of. */
export async function findInstanceLock(userData: string, words: readonly string[]): Promise<InstanceLock> {
  const address = addressFor(userData);
  const lockFile = path.join(userData, 'SingletonLock');
  // Electron answers at once: whether there is another app is asked before.
  if (await tellFirst(address, null)) {
    let telling: Promise<unknown> = Promise.resolve();
    return {
      request() {
        telling = tellFirst(address, words);
        return false;
      },
      onSecond() {},
      release: () => telling.then(() => undefined),
    };
  }
  let hear: (words: readonly string[], workingFolder: string) => void = () => undefined;
  const server = createServer((socket) => {
    let text = '';
    socket.on('data', (part) => {
      text += part.toString();
    });
    socket.on('end', () => {
      if (text !== '') {
        const told = JSON.parse(text);
        hear(told.words, told.workingFolder);
      }
      socket.end();
    });
    socket.on('error', () => undefined);
  });
  server.on('error', (error) => {
    throw error;
  });
  server.unref();
  return {
    request() {
      try {
        mkdirSync(userData, { recursive: true });
        rmSync(lockFile, { force: true });
        symlinkSync(`${hostname()}-${process.pid}`, lockFile);
      } catch {
        return false;
      }
      if (process.platform !== 'win32') rmSync(address, { force: true });
      server.listen(address);
      return true;
    },
    onSecond(listener) {
      hear = listener;
    },
    async release() {
      if (!server.listening) return;
      server.close();
      rmSync(lockFile, { force: true });
      if (process.platform !== 'win32') rmSync(address, { force: true });
    },
  };
}
