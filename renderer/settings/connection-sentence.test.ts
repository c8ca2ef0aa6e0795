import { expect, test } from 'vitest';
import { connected } from '../../electron/core/fixtures/connected.ts';
import { connectionSentence } from './connection-sentence.ts';

test('who you are and whether you may import', () => {
  expect(connectionSentence(connected)).toEqual({
    tone: 'good',
    sentence:
      'Signed in to Practice SIS as demo.secretary. You can upload photos. 512 students on the roster.',
  });
});

test('without the permission it says what to do', () => {
  const { tone, sentence } = connectionSentence({ ...connected, mayImport: false });
  expect(tone).toBe('attention');
  expect(sentence).toMatch(
    /^Signed in to Practice SIS as demo\.secretary\. You do not have the permission.*SFTP.*email/,
  );
});

test('a failure is said in its sentence', () => {
  expect(
    connectionSentence({ kind: 'failed', url: 'https://x', failure: { code: 'sis-unauthorized' } }).sentence,
  ).toBe('The SIS does not accept this access token. Ask your SIS administrator for a new one.');
});
