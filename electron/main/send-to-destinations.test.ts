import { expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import type { Round } from '../core/delivery/round.ts';
import { goodRun } from '../core/fixtures/run-record.ts';
import { AppError } from '../core/shared/failure.ts';
import { openDestinationSecrets } from './destination-secrets.ts';
import { openSecretStore } from './secret-store.ts';
import { createRoundRunner } from './send-to-destinations.ts';

const settings = settingsSchema.parse({
  destinations: [
    { id: 'main', name: 'First SIS', address: { kind: 'sis', url: 'https://one.example.org' } },
    {
      id: 'd-2',
      name: 'Second SIS',
      address: { kind: 'sis', url: 'https://two.example.org' },
      idColumn: 'SIS number',
    },
    { id: 'zips', name: 'Koha', address: { kind: 'folder' }, presetId: 'koha', bytesPerSecond: 50_000 },
    {
      id: 'd-3',
      name: 'Moodle',
      address: { kind: 'moodle', url: 'https://moodle.school.example', field: 'idnumber' },
      presetId: 'moodle',
    },
  ],
});

const noKeyring = {
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text' as const,
  encryptStringAsync: async () => Buffer.alloc(0),
  decryptStringAsync: async () => ({ result: '', shouldReEncrypt: false }),
};

/** @param fails what the engine answers to a request; everything else succeeds. */
async function prepare(fails: (name: string, input: object) => AppError | null = () => null) {
  const asked: [string, Record<string, unknown>][] = [];
  const rounds: Round[] = [];
  let runs = 0;
  const secrets = openDestinationSecrets((name) =>
    openSecretStore({
      file: `/nowhere/${name}`,
      safeStorage: noKeyring,
      platform: 'linux',
      fallback: undefined,
      onError: () => undefined,
      onLocked: () => undefined,
    }),
  );
  for (const id of ['main', 'd-2', 'd-3']) await secrets.store(id, 'secret').set(`secret of ${id}`);
  const folders: (string | null)[] = ['/zips'];
  const runner = createRoundRunner({
    settings: () => settings,
    secrets,
    refreshSecrets: async () => undefined,
    ask: async (name, input) => {
      asked.push([name, { ...input }]);
      const failure = fails(name, input);
      if (failure) throw failure;
      if (['upload', 'sendPhotos', 'pack'].includes(name)) runs += 1;
      return (name === 'runs' ? { runs: runs === 0 ? [] : [{ ...goodRun, id: runs }] } : null) as never;
    },
    chooseSaveFolder: async () => {
      const path = folders.shift() ?? null;
      return path === null ? null : { path };
    },
    onChange: (round) => rounds.push(round),
    logError: () => undefined,
  });
  const names = () =>
    asked.map(([name]) => name).filter((name) => name !== 'runs' && name !== 'setBandwidth');
  return { runner, asked, rounds, names, folders };
}

const kinds = (round: Round | null) => round?.legs.map(({ state }) => state.kind);

test('each destination gets its own address, secret, IDs and rules, one after the other', async () => {
  const { runner, asked, names, rounds } = await prepare();
  const round = await runner.send({ destinations: ['d-3', 'd-2', 'zips'] });
  expect(kinds(round)).toEqual(['over', 'over', 'over']);
  // In the order of the settings; at the end the app is signed in where it was.
  expect(names()).toEqual(['connect', 'upload', 'pack', 'sendPhotos', 'connect']);
  const inputOf = (wanted: string, place = 0) => asked.filter(([name]) => name === wanted)[place]?.[1];
  expect(inputOf('connect')).toEqual({ url: 'https://two.example.org', token: 'secret of d-2' });
  expect(inputOf('upload')).toMatchObject({ idColumn: 'SIS number', rules: { presetId: 'illuminate' } });
  expect(inputOf('pack')).toMatchObject({ folder: '/zips', rules: { presetId: 'koha' } });
  expect(inputOf('sendPhotos')).toMatchObject({ secret: 'secret of d-3', rules: { presetId: 'moodle' } });
  expect(inputOf('connect', 1)).toEqual({ url: 'https://one.example.org', token: 'secret of main' });
  expect(
    asked.filter(([name]) => name === 'setBandwidth').map(([, input]) => input['bytesPerSecond']),
  ).toEqual([null, 50_000, null, null]);
  expect(rounds.map(kinds)).toContainEqual(['over', 'going', 'waiting']);
  expect(JSON.stringify(rounds)).not.toContain('secret of');
});

test('what fails at one destination does not keep the photos from the next', async () => {
  const { runner } = await prepare((name) => (name === 'upload' ? new AppError('sis-unreachable') : null));
  const round = await runner.send({ destinations: ['main', 'd-3'] });
  expect(round?.legs).toMatchObject([
    { state: { kind: 'failed', failure: { code: 'sis-unreachable' }, record: null } },
    { state: { kind: 'over' } },
  ]);
});

test('a cancel ends all of it, and says what was not begun', async () => {
  const { runner } = await prepare((name) => (name === 'upload' ? new AppError('cancelled') : null));
  expect(kinds(await runner.send({ destinations: ['main', 'd-3'] }))).toEqual(['failed', 'skipped']);
});

test('a dialog that is closed sends nothing anywhere', async () => {
  const { runner, asked, folders } = await prepare();
  folders.unshift(null);
  expect(await runner.send({ destinations: ['main', 'zips'] })).toBeNull();
  expect(asked).toEqual([]);
  expect(runner.current()).toBeNull();
});

test('a second round waits for the first one', async () => {
  const { runner } = await prepare();
  const first = runner.send({ destinations: ['main'] });
  await expect(runner.send({ destinations: ['d-3'] })).rejects.toMatchObject({ code: 'busy' });
  expect(kinds(await first)).toEqual(['over']);
});
