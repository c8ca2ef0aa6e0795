import { expect, test } from 'vitest';
import { LoudEmitter, loud } from './loud.ts';

test('what the stand-in does not have is said loudly', () => {
  const shell = loud('shell', { beep: () => 'beep' }) as Record<string, unknown> & { beep(): string };
  expect(shell.beep()).toBe('beep');
  expect(() => shell['trashItem']).toThrow('The electron stand-in has no shell.trashItem');
  expect(() => {
    shell['trashItem'] = 1;
  }).toThrow('The electron stand-in has no shell.trashItem');
});

test('an event that never comes cannot be listened for', () => {
  const emitter = new LoudEmitter('app', ['ready']);
  expect(() => emitter.on('gpu-info-update', () => undefined)).toThrow("app 'gpu-info-update'");
});

test('an event is refused by a listener that prevents it', () => {
  const emitter = new LoudEmitter('webContents', ['will-navigate']);
  expect(emitter.isRefused('will-navigate')).toBe(false);
  emitter.on('will-navigate', (event: { preventDefault(): void }) => event.preventDefault());
  expect(emitter.isRefused('will-navigate', { url: 'https://example.org/' })).toBe(true);
});
