import { expect, test } from 'vitest';
import { redact, redactWords } from './write-log.ts';

test.each([
  'Authorization: Bearer canary',
  'authorization: canary',
  '{"Authorization":"Bearer canary"}',
  "{ authorization: 'Bearer canary', accept: '*/*' }",
  "[ 'Authorization', 'Bearer canary' ]",
  'GET / HTTP/1.1\r\nAUTHORIZATION=canary\r\n',
  'sent bearer   canary to the SIS',
  'Proxy-Authorization: Basic canary',
])('nothing of %j signs anybody in', (text) => {
  expect(redact(text, [])).not.toContain('canary');
});

test('the token is removed wherever it stands', () => {
  expect(redact('https://sis.example.org/?t=canary&u=canary&p=kanary', ['canary', 'kanary'])).not.toMatch(
    /[ck]anary/,
  );
});

test('other words stay', () => {
  const text = 'The SIS did not answer: 2 of 3 zips are in, accept: */*';
  expect(redact(text, ['canary'])).toBe(text);
  expect(redact(text, [''])).toBe(text);
});

test('errors keep their stack, and their causes and fields hold no token either', () => {
  const cause = Object.assign(new Error('401 for canary'), {
    config: { headers: { Authorization: 'Bearer canary' } },
  });
  const text = redactWords(['engine:', new Error('no answer', { cause })], ['canary']);
  expect(text).toContain('redact.test.ts');
  expect(text).toContain('no answer');
  expect(text).not.toContain('canary');
});
