import { createHash } from 'node:crypto';
import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

export interface InstanceLock {
  /**
   * True for the first app with this folder. A later one has no lock, and the first is told of it. False too where
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

/** Whether the first app took these words. */
function tellFirst(address: string, words: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.on('error', () => resolve(false));
    socket.on('connect', () => socket.end(JSON.stringify({ words, workingFolder: process.cwd() })));
    socket.on('close', (hadError) => resolve(!hadError));
  });
}

const againMs = 20;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Whether this process has made the link now: of several, one can. */
function takeLink(lockFile: string): boolean {
  try {
    symlinkSync(`${hostname()}-${process.pid}`, lockFile);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock; null where there is none, or it has ended without letting go. */
function findHolder(lockFile: string): number | null {
  try {
    const pid = Number(readlinkSync(lockFile).split('-').at(-1));
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** One that has just taken the lock does not listen yet. */
async function tellHolder(address: string, words: readonly string[], pid: number): Promise<void> {
  while (isAlive(pid) && !(await tellFirst(address, words))) await delay(againMs);
}

/**
 * One app for each folder of user data. A process that never asks for the lock neither has it nor is told of others.
 * As with Chromium's, making the link is what decides between two that start at the same moment.
 */
export function findInstanceLock(userData: string, words: readonly string[]): InstanceLock {
  const address = addressFor(userData);
  const lockFile = path.join(userData, 'SingletonLock');
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
  server.on('error', (error) => {
    throw error;
  });
  server.unref();
  let telling: Promise<void> = Promise.resolve();
  return {
    request() {
      try {
        mkdirSync(userData, { recursive: true });
        if (!takeLink(lockFile)) {
          const holder = findHolder(lockFile);
          if (holder !== null) {
            telling = tellHolder(address, words, holder);
            return false;
          }
          rmSync(lockFile, { force: true });
          if (!takeLink(lockFile)) return false;
        }
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
      await telling;
      if (!server.listening) return;
      server.close();
      rmSync(lockFile, { force: true });
      if (process.platform !== 'win32') rmSync(address, { force: true });
    },
  };
}
