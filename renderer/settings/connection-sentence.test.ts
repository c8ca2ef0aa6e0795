import { expect, test } from 'vitest';
import type { ConnectionState } from '../../electron/core/views.ts';
import { connectionSentence } from './connection-sentence.ts';

const connected: ConnectionState = {
  kind: 'connected',
  url: 'http://127.0.0.1:4010',
  system: 'Practice SIS',
  user: 'demo.secretary',
  mayImport: true,
  maxArchiveBytes: 60_000_000,
  students: 512,
};

test('who you are and whether you may import', () => {
  expect(connectionSentence(connected)).toEqual({
    tone: 'good',
    sentence:
      'You are signed in to Practice SIS as demo.secretary and may import photos. Its roster has 512 students.',
  });
});

test('without the permission it says what to do', () => {
  const { tone, sentence } = connectionSentence({ ...connected, mayImport: false });
  expect(tone).toBe('attention');
  expect(sentence).toMatch(/may not import photos\..*SFTP.*e-mail/);
});

test('a failure is said in its sentence', () => {
  expect(
    connectionSentence({ kind: 'failed', url: 'https://x', failure: { code: 'sis-unauthorized' } }).sentence,
  ).toBe('The SIS does not accept this token. Ask for a new one.');
});
