import { expect, test } from 'vitest';
import { AppError, toFailure } from '../shared/failure.ts';
import { engineRequests, type RequestName } from './contract.ts';
import { readInput } from './read-input.ts';

const secret = 'tell-nobody-4711';

test.each<[string, RequestName, unknown]>([
  ['no input', 'openFolder', undefined],
  ['null', 'openFolder', null],
  ['an input of another type', 'openFolder', secret],
  ['a list', 'openFolder', [secret]],
  ['a path that is no text', 'openFolder', { paths: [{ secret }] }],
  ['a path that is far too long', 'openFolder', { paths: [secret.repeat(5_000)] }],
  ['a limit that is no number', 'openFolder', { paths: ['/'], requestBytes: secret }],
  ['a key too many', 'openFolder', { paths: ['/'], [secret]: true }],
  ['a key too many where none is', 'stopFolder', { [secret]: secret }],
  ['a token that is no text', 'connect', { url: 'https://sis.example.org', token: [secret] }],
  ['a token without an address', 'connect', { token: secret }],
  ['a cursor before the first', 'jobLog', { jobId: secret, after: -1 }],
])('%s is refused without a word of what was sent', (_, name, input) => {
  let failure = null;
  try {
    readInput(engineRequests[name].input, name, input);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    failure = toFailure(error);
  }
  expect(failure).toMatchObject({ code: 'bad-request', detail: expect.stringContaining(name) });
  expect(JSON.stringify(failure)).not.toContain(secret);
  expect(JSON.stringify(failure).length).toBeLessThan(300);
});

test('what is right comes back as it is', () => {
  const input = { jobId: 'job-1', after: 42 };
  expect(readInput(engineRequests.jobLog.input, 'jobLog', input)).toEqual(input);
});
