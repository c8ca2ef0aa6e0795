import { EventEmitter } from 'node:events';
import { createNet } from './net.ts';
import { isPortMessage, type PortMessage } from './port-message.ts';
import { isProxyMessage, type ProxySettings } from './proxy-message.ts';
import { standInForElectron } from './stand-in-for-electron.ts';
import { deserialize, serialize } from './structured-clone.ts';
import { moveSystemFolders } from './system-folders.ts';

const send = (message: PortMessage) => void (process.connected && process.send?.(message));
const port = Object.assign(new EventEmitter(), {
  postMessage(message: unknown) {
    const bytes = serialize(message);
    // What is posted right before the process ends is lost: messages and the end travel in two pipes.
    setImmediate(() => send({ kind: 'electron-stand-in:data', bytes }));
  },
});
const early: unknown[] = [];
let proxy: ProxySettings = {};
let pass = (data: unknown) => void early.push(data);
// What comes before the module listens waits for it, as at a real port.
process.on('message', (message) => {
  if (isProxyMessage(message)) proxy = message.proxy;
  else if (!isPortMessage(message)) return;
  else if (message.kind === 'electron-stand-in:alive') send(message);
  else pass(deserialize(message.bytes));
});
port.on('newListener', (event) => {
  if (event !== 'message' || port.listenerCount('message') > 0) return;
  pass = (data) => void port.emit('message', { data, ports: [] });
  queueMicrotask(() => {
    for (const data of early.splice(0)) pass(data);
  });
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });
standInForElectron({ net: createNet(() => proxy) });

moveSystemFolders();

const [modulePath = ''] = process.argv.splice(2, 1);
try {
  await import(modulePath);
} catch (error) {
  // A module that fails while it is read is an uncaught exception, no rejection.
  setImmediate(() => {
    throw error;
  });
}
