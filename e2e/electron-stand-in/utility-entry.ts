import { EventEmitter } from 'node:events';
import { createNet } from './net.ts';
import { isProxyMessage, type ProxySettings } from './proxy-message.ts';
import { standInForElectron } from './stand-in-for-electron.ts';
import { moveSystemFolders } from './system-folders.ts';

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
});
const early: unknown[] = [];
let proxy: ProxySettings = {};
let pass = (data: unknown) => void early.push(data);
// What comes before the module listens waits for it, as at a real port.
process.on('message', (data) => {
  if (isProxyMessage(data)) proxy = data.proxy;
  else pass(data);
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
await import(modulePath);
