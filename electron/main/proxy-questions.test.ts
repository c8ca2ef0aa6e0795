import { expect, test } from 'vitest';
import type { FromEngine } from './engine-messages.ts';
import { createProxyQuestions } from './proxy-questions.ts';

test('each question gets its own answer, in whatever order they come', async () => {
  const asked: FromEngine[] = [];
  const { ask, answer } = createProxyQuestions((message) => asked.push(message));
  const first = ask('https://sis.example.org');
  const second = ask('https://other.example.org');
  expect(asked.map((message) => message.kind === 'resolve-proxy' && message.url)).toEqual([
    'https://sis.example.org',
    'https://other.example.org',
  ]);
  const [one, two] = asked.map((message) => (message.kind === 'resolve-proxy' ? message.id : 0));
  answer(two ?? 0, 'PROXY proxy.example.org:8080');
  answer(99, 'PROXY nobody.example.org:1');
  answer(one ?? 0, 'DIRECT');
  expect(await first).toBe('DIRECT');
  expect(await second).toBe('PROXY proxy.example.org:8080');
});
