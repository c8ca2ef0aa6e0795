import { expect, test } from 'vitest';
import { settingsSchema } from '../core/contract/settings.ts';
import { noPolicy, type PolicyState } from '../core/policy/policy-state.ts';
import type { EngineHost } from './engine-host.ts';
import { forgetOldRuns } from './forget-old-runs.ts';

/** What was asked of an engine that has so many old uploads, and what the person was told. */
async function forgetWith(runs: number, policy: PolicyState = noPolicy, photos = 0) {
  const asked: unknown[] = [];
  const told: string[] = [];
  const engine = {
    async request(name: string, input: unknown) {
      asked.push([name, input]);
      return { ok: true, value: { runs, photos } };
    },
  } as unknown as EngineHost;
  const settings = { current: () => settingsSchema.parse({ historyDays: 30 }) };
  await forgetOldRuns({ engine, settings, policy, onNotice: (sentence) => told.push(sentence) });
  return { asked, told };
}

test('what is older than the settings say is deleted, and that is said', async () => {
  expect(await forgetWith(1)).toEqual({
    asked: [['forgetOldRuns', { days: 30 }]],
    told: [
      '1 upload ended more than 30 days ago and was deleted from the history. Photos in the SIS are not affected.',
    ],
  });
  expect((await forgetWith(1, noPolicy, 486)).told).toEqual([
    '1 upload ended more than 30 days ago and was deleted from the history. Picture Day no longer knows that 486 photos were sent more than 30 days ago. Photos in the SIS are not affected.',
  ]);
  // An upload that can be continued stays, and what it brought long ago is forgotten all the same.
  expect((await forgetWith(0, noPolicy, 1)).told).toEqual([
    'Picture Day no longer knows that 1 photo was sent more than 30 days ago. Photos in the SIS are not affected.',
  ]);
  expect((await forgetWith(2)).told).toEqual([expect.stringMatching(/^2 uploads .* were deleted/)]);
});

test('nothing is said where there is nothing, and nothing is deleted while the policy is broken', async () => {
  expect((await forgetWith(0)).told).toEqual([]);
  expect(await forgetWith(3, { kind: 'broken', file: '/etc/p.json', problems: [] })).toEqual({
    asked: [],
    told: [],
  });
});
