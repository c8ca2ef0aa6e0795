import { expect, test } from 'vitest';
import { createProgress } from './progress.ts';
import { createTerminal, jsonText } from './terminal.ts';

const evil = 'a\u001b[2J\u202eb\u0007\u009b31m\rc';
const shown = 'a\\u{1b}[2J\\u{202e}b\\u{7}\\u{9b}31m\\u{d}c';

function open(isInteractive = false) {
  const said = { out: '', err: '' };
  const streams = {
    async out(text: string) {
      said.out += text;
    },
    err(text: string) {
      said.err += text;
    },
  };
  const terminal = createTerminal(streams, {
    isInteractive,
    columns: 200,
    environment: {},
    folder: '/',
    signal: new AbortController().signal,
    startedMs: 0,
  });
  return { said, terminal };
}

test('nothing that rewrites a screen reaches a terminal, whoever says it', async () => {
  const { said, terminal } = open();
  terminal.err(`${evil}\n`);
  await terminal.out(`one\ttwo\r\n${evil}\n`);
  createProgress(terminal, () => 0).print(evil);
  expect(said.err).toBe(`${shown}\n${shown}\n`);
  expect(said.out).toBe(`one\ttwo\r\n${shown}\n`);
});

test('a bar is written over, and what stands beside it cannot write over anything', () => {
  const { said, terminal } = open(true);
  createProgress(terminal, () => 0).show(evil, 0.5);
  expect(said.err.startsWith('\r\u001b[K[')).toBe(true);
  expect(said.err.endsWith(shown)).toBe(true);
});

test('a JSON document reads the same, without any of these characters', () => {
  const document = { [evil]: [evil, 'Zo\u00eb \u{1f600}'] };
  const text = jsonText(document);
  expect(JSON.parse(text)).toEqual(document);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
});

test.each([-5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, -1e300])(
  'a share of %s ends nothing',
  (share) => {
    const { said, terminal } = open(true);
    createProgress(terminal, () => 0).show('Sent', share);
    expect(said.err).toContain('Sent');
  },
);
