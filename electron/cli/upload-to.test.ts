import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { hasOpenLdap } from '../../e2e/fixtures/open-ldap-server.ts';
import { asPhoto, need, signal } from '../../e2e/fixtures/use-ldap.ts';
import { useOpenLdap } from '../../e2e/fixtures/use-open-ldap.ts';
import { drawReadyJpeg } from '../engine/fixtures/draw-picture.ts';
import { makeFolderOf, makeTemporaryFolder } from '../engine/fixtures/temporary-folder.ts';
import { runWords } from './fixtures/run-words.ts';

vi.setConfig({ testTimeout: 60_000 });

interface ToldPhoto {
  readonly file: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly already?: boolean;
}

const told = (out: string) =>
  (JSON.parse(out).photos as readonly ToldPhoto[]).map(
    ({ file, outcome, already }) => `${file} ${outcome}${already ? ' already' : ''}`,
  );

describe.skipIf(!hasOpenLdap())('upload --to a directory', () => {
  const { server, secure, plain, open } = useOpenLdap();

  const makePhotos = async (...ids: readonly string[]) =>
    makeFolderOf(
      Object.fromEntries(
        await Promise.all(
          ids.map(async (id, place) => [`${id}.jpg`, await drawReadyJpeg(60 + place)] as const),
        ),
      ),
    );
  const upload = async (folder: string, ...more: readonly string[]) => {
    const ca = path.join(await makeTemporaryFolder(), 'ca.pem');
    await writeFile(ca, server().authority);
    const words = ['upload', folder, '--to', secure(), '--bind-dn', server().photoBot.bindDn, '--ca', ca];
    return runWords([...words, '--token-env', 'DIRECTORY_PASSWORD', ...more], {
      environment: { DIRECTORY_PASSWORD: server().photoBot.password },
    });
  };

  test('each photo has an outcome, and the second time nothing is sent', async () => {
    const photos = await makePhotos('1201', '1202', '8888');
    const first = await upload(photos, '--json');
    expect(first.status).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({ jobs: [] });
    expect(told(first.out)).toEqual(['1201.jpg imported', '1202.jpg imported', '8888.jpg rejected']);
    const destination = open();
    const now = await destination.current(await need(destination, '1202'), signal);
    expect(now).toMatchObject({ version: asPhoto(await drawReadyJpeg(61)).sha256 });

    const second = await upload(photos, '--json');
    expect(told(second.out)).toEqual([
      '1201.jpg imported already',
      '1202.jpg imported already',
      '8888.jpg rejected',
    ]);
    const again = await upload(photos, '--json', '--again');
    expect(told(again.out)).toEqual(['1201.jpg imported', '1202.jpg imported', '8888.jpg rejected']);
  });

  test('in words it says where the photos are', async () => {
    const { out, err } = await upload(await makePhotos('1203', '8889'));
    expect(out).toContain('1 of 2 photos are in the directory.');
    expect(out).toContain('No one in the system has this ID.');
    expect(`${out}${err}`).not.toContain(server().photoBot.password);
  });

  test.each<[string, () => readonly string[], number, string]>([
    ['no variable', () => ['--token-env', 'NOT_SET'], 3, 'NOT_SET'],
    ['a certificate that nobody trusts', () => ['--ca', '/dev/null'], 3, 'certificate'],
    ['another system that takes addresses', () => ['--to', 'https://example.org'], 2, '--to'],
    ['an address without a place for the ID', () => ['--to', 'ldaps://x/dc=x?jpegPhoto?sub?(uid=1)'], 3, ''],
    ['with --sis', () => ['--sis', 'https://sis.example.org'], 2, 'not with --to'],
    [
      'a directory in clear text',
      () => ['--to', plain().replace('127.0.0.1', 'dc.school.example')],
      3,
      'encrypted',
    ],
  ])('%s ends it before anything is sent', async (_, words, status, part) => {
    const photos = await makePhotos('1204');
    const result = await upload(photos, ...words());
    expect(result.status).toBe(status);
    expect(`${result.err}${result.out}`).toContain(part);
    const destination = open();
    expect(await destination.current(await need(destination, '1204'), signal)).toBeNull();
  });

  test('a destination of the settings is called by its name', async () => {
    const appData = await makeTemporaryFolder();
    const { bindDn } = server().photoBot;
    const address = { kind: 'ldap', url: secure(), bindDn, startTls: false };
    const destinations = [
      { id: 'd-1', name: 'School directory', address, presetId: 'ldap', idColumn: 'Directory ID' },
      { id: 'd-2', name: 'Koha', address: { kind: 'folder' }, presetId: 'koha' },
    ];
    await writeFile(path.join(appData, 'settings.json'), JSON.stringify({ destinations }));
    const roster = path.join(appData, 'roster.csv');
    await writeFile(roster, 'Student ID,Last Name,First Name,Directory ID\n77,Ada,A,1205\n78,Bea,B,1206\n');
    const photos = await makePhotos('77', '78');
    const to = (name: string) =>
      upload(photos, '--to', name, '--app-data', appData, '--roster', roster, '--json');
    const { status, out } = await to('school directory');
    expect(told(out)).toEqual(['77.jpg imported', '78.jpg imported']);
    expect(status).toBe(0);
    const destination = open();
    const sent = asPhoto(await drawReadyJpeg(61)).sha256;
    const there = await destination.current(await need(destination, '1206'), signal);
    expect(there).toMatchObject({ version: sent });

    for (const [name, part] of [
      ['Nobody', 'There is no destination "Nobody"'],
      ['Koha', 'picture-day pack --preset koha'],
    ] as const) {
      const refused = await to(name);
      expect(refused.status).toBe(2);
      expect(refused.err).toContain(part);
    }
  });
});
