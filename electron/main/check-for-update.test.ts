import { expect, test } from 'vitest';
import { type Settings, settingsSchema } from '../core/contract/settings.ts';
import { type Release, releasesAddress } from '../core/network/release.ts';
import { noPolicy, type PolicyState } from '../core/policy/policy-state.ts';
import type { Failure } from '../core/shared/failure.ts';
import { createUpdateChecker } from './check-for-update.ts';
import type { EngineHost } from './engine-host.ts';

const release: Release = { version: '1.2.0', notes: 'Faster', pageUrl: 'https://github.com/x' };

interface Given {
  readonly settings?: Partial<Settings>;
  readonly policy?: PolicyState;
  readonly version?: string;
  readonly failure?: Failure;
}

function checkerWith({ settings: chosen, policy = noPolicy, version = '1.1.0', failure }: Given) {
  let settings: Settings = { ...settingsSchema.parse({}), ...chosen };
  const asked: unknown[] = [];
  const found: Release[] = [];
  const warned: unknown[] = [];
  const engine = {
    async request(name: string, input: unknown) {
      asked.push([name, input]);
      return failure ? { ok: false, failure } : { ok: true, value: { release } };
    },
  } as unknown as EngineHost;
  const checker = createUpdateChecker({
    engine,
    settings: {
      current: () => settings,
      change: async (change) => (settings = change(settings)),
      written: async () => undefined,
    },
    policy,
    version,
    now: () => new Date('2026-03-02T08:00:00Z'),
    onFound: (one) => found.push(one),
    warn: (...words) => warned.push(words),
  });
  return { checker, asked, found, warned, settings: () => settings };
}

const on = { updateNotice: true };
const broken: PolicyState = { kind: 'broken', file: '/etc/p.json', problems: [] };

test.each<[string, Given]>([
  ['nobody has switched it on', {}],
  ['it was done less than a day ago', { settings: { ...on, updateCheckedAt: '2026-03-02T07:00:00Z' } }],
  ['the policy is broken', { settings: on, policy: broken }],
])('nothing is asked at the start where %s', async (_why, given) => {
  const { checker, asked } = checkerWith(given);
  await checker.checkAtStart();
  expect(asked).toEqual([]);
});

test('switched on, it asks once a day, and tells of a newer version', async () => {
  const { checker, asked, found } = checkerWith({ settings: on });
  await checker.checkAtStart();
  await checker.checkAtStart();
  expect(asked).toEqual([['latestRelease', { address: releasesAddress }]]);
  expect(found).toEqual([release]);
  expect(checker.releasePage()).toBe(release.pageUrl);
});

test.each<[string, Given]>([
  ['the same version', { settings: on, version: '1.2.0' }],
  ['an older one', { settings: on, version: '2.0.0' }],
  ['one that was dismissed', { settings: { ...on, dismissedUpdate: '1.2.0' } }],
])('%s is not told', async (_what, given) => {
  const { checker, asked, found } = checkerWith(given);
  await checker.checkAtStart();
  expect(asked).toHaveLength(1);
  expect(found).toEqual([]);
});

test('a failure at the start is quiet, is in the log, and waits for the next day', async () => {
  const { checker, asked, warned } = checkerWith({ settings: on, failure: { code: 'update-failed' } });
  await checker.checkAtStart();
  await checker.checkAtStart();
  expect(asked).toHaveLength(1);
  expect(warned).toHaveLength(1);
});

test('asked by hand, it asks whatever the settings say, and tells its failure', async () => {
  const { checker, asked } = checkerWith({});
  expect(await checker.checkNow()).toEqual({ kind: 'newer', release });
  expect(asked).toHaveLength(1);
  const failing = checkerWith({ failure: { code: 'update-failed', detail: 'api.github.com' } });
  await expect(failing.checker.checkNow()).rejects.toMatchObject({ code: 'update-failed' });
  expect(failing.checker.releasePage()).toBeNull();
});

test("an administrator's address takes the project's place", async () => {
  const updateAddress = 'https://updates.example.org/latest.json';
  const policy: PolicyState = { kind: 'managed', file: '/etc/p.json', policy: { updateAddress } };
  const { checker, asked } = checkerWith({ settings: on, policy });
  await checker.checkAtStart();
  expect(asked).toEqual([['latestRelease', { address: updateAddress }]]);
});
