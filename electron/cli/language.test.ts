import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawPhoto } from '../../e2e/fixtures/upload-bench.ts';
import { studentAt } from '../practice-sis/students.ts';

// Whole processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const { id } = studentAt(0);
let top = '';

beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), 'language-'));
  await mkdir(path.join(top, 'photos'));
  await writeFile(path.join(top, 'photos', `${id}.jpg`), await drawPhoto(1));
  await writeFile(path.join(top, 'photos', 'nobody.jpg'), await drawPhoto(2));
  await writeFile(path.join(top, 'roster.csv'), `Student ID,Name\n${id},Ada\n`);
});

afterAll(() => rm(top, { recursive: true, force: true }));

async function runWith(locale: string, ...words: readonly string[]) {
  const script = ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'index.ts')];
  const env = { ...process.env, LC_ALL: locale, PICTURE_DAY_LANGUAGE: '', npm_lifecycle_event: '' };
  const child = spawn(process.execPath, [...script, ...words], {
    cwd: top,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { status: child.exitCode, out, err };
}

test('reports and notices follow the language of the terminal', async () => {
  const { status, out, err } = await runWith('es_MX.UTF-8', 'check', 'photos', '--roster', 'roster.csv');
  expect(status).toBe(1);
  expect(out).toContain(
    '2 fotos: 1 lista para subir, 1 bloqueada\n\nBloqueadas: estas no se suben\n  nobody.jpg\n',
  );
  expect(err).toContain('Lista de estudiantes: 1 estudiante, con los ID de “Student ID”\n');
});

test('wrong usage is told in the language of the terminal', async () => {
  const { status, out, err } = await runWith('es_US.UTF-8', 'pack', 'photos');
  expect([status, out, err]).toEqual([2, '', 'pack necesita --out. Consulte picture-day --help.\n']);
});

test('what programs read is the same in every language', async () => {
  const [spanish, english] = await Promise.all(
    ['es_MX.UTF-8', 'en_US.UTF-8'].map((locale) => runWith(locale, 'check', 'photos', '--json')),
  );
  expect(spanish?.out).toBe(english?.out);
  const { out } = await runWith('es_MX.UTF-8', 'pack', 'photos', '--json');
  expect(JSON.parse(out)).toEqual({ error: { code: 'usage', message: 'pack takes --out' } });
});
