import { EventEmitter } from 'node:events';

const port = Object.assign(new EventEmitter(), {
  postMessage: (message: unknown) => void process.send?.(message),
});
const early: unknown[] = [];
const hear = (data: unknown) => port.emit('message', { data, ports: [] });
// What comes before the module listens waits for it, as at a real port.
const keep = (data: unknown) => void early.push(data);
process.on('message', keep);
port.on('newListener', (event) => {
  if (event !== 'message' || port.listenerCount('message') > 0) return;
  process.off('message', keep);
  process.on('message', hear);
  queueMicrotask(() => {
    for (const data of early.splice(0)) hear(data);
  });
});
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: port });

const [modulePath = ''] = process.argv.splice(2, 1);
await import(modulePath);
