import type { NetworkSettings } from '../network/network-settings.ts';
import { largestZipBytes, type Policy, type PolicyKey, policySettingNames } from '../policy/policy-schema.ts';
import { AppError } from '../shared/failure.ts';
import { alignSettings, changeDestinations } from './destination-settings.ts';
import { keepOwnDestinations, overlayDestinations } from './overlay-destinations.ts';
import type { Settings } from './settings.ts';

function proxyOf({ proxy, pacAddress }: Policy): NetworkSettings['proxy'] | null {
  if (pacAddress !== undefined) return { kind: 'pac', url: pacAddress };
  if (proxy === undefined) return null;
  return proxy === 'system' || proxy === 'none' ? { kind: proxy } : { kind: 'manual', url: proxy };
}

/** What the policy says of the network in place of these settings. */
export function overlayNetwork(network: NetworkSettings, policy: Policy): NetworkSettings {
  return {
    ...network,
    proxy: proxyOf(policy) ?? network.proxy,
    extraCaFile: policy.caFile ?? network.extraCaFile,
  };
}

/** The managed settings that a person has too, each under the key that sets it; destinations have theirs. */
function managedSettings(policy: Policy): Partial<Settings> {
  const { preset, historyDays, updateNotice, findFaces } = policy;
  const requestBytes = largestZipBytes(policy);
  return {
    ...(preset === undefined ? {} : { presetId: preset }),
    ...(requestBytes === null ? {} : { requestBytes }),
    ...(historyDays === undefined ? {} : { historyDays }),
    ...(updateNotice === undefined ? {} : { updateNotice }),
    ...(findFaces === undefined ? {} : { findFaces }),
  };
}

const keyOf = {
  presetId: 'preset',
  requestBytes: 'largestZipMegabytes',
  historyDays: 'historyDays',
  updateNotice: 'updateNotice',
  findFaces: 'findFaces',
} as const satisfies Partial<Record<keyof Settings, PolicyKey>>;

/** Every system has a page of its own: the managed address is that of the managed system. */
function overlayUploadPages(
  own: Settings['uploadPages'],
  { preset, uploadPage }: Policy,
): Settings['uploadPages'] {
  return preset === undefined || uploadPage === undefined ? own : { ...own, [preset]: uploadPage };
}

/** The settings that hold: the person's own, with what is managed over them. */
export function overlaySettings(own: Settings, policy: Policy): Settings {
  return alignSettings({
    ...own,
    ...managedSettings(policy),
    destinations: overlayDestinations(own.destinations, policy),
    uploadPages: overlayUploadPages(own.uploadPages, policy),
    network: overlayNetwork(own.network, policy),
  });
}

/** What the person gave for the managed system's page stays under the managed address. */
function keepUploadPages(
  own: Settings,
  wanted: Settings,
  { preset, uploadPage }: Policy,
): Settings['uploadPages'] {
  if (preset === undefined || uploadPage === undefined) return wanted.uploadPages;
  const { [preset]: _managed, ...others } = wanted.uploadPages;
  const mine = own.uploadPages[preset];
  return mine === undefined ? others : { ...others, [preset]: mine };
}

/**
 * What is kept when a person changes settings that are seen through the policy: their own choices stay under it, and
 * are there again should the policy go.
 * @param wanted the settings that held, with the person's change.
 * @throws AppError `policy-setting` if the change is of something that is managed.
 */
export function keepOwnSettings(own: Settings, wanted: Settings, policy: Policy): Settings {
  const folded = changeDestinations(overlaySettings(own, policy), wanted);
  const refuse = (key: PolicyKey) => new AppError('policy-setting', policySettingNames[key]);
  const managed = managedSettings(policy);
  const kept: Record<string, unknown> = { ...folded };
  for (const name of Object.keys(keyOf) as (keyof typeof keyOf)[]) {
    if (managed[name] === undefined) continue;
    if (managed[name] !== folded[name]) throw refuse(keyOf[name]);
    kept[name] = own[name];
  }
  const pages = overlayUploadPages(wanted.uploadPages, policy);
  if (policy.preset !== undefined && pages[policy.preset] !== wanted.uploadPages[policy.preset])
    throw refuse('uploadPage');
  const network = overlayNetwork(wanted.network, policy);
  const { proxy, extraCaFile } = network;
  if (JSON.stringify(proxy) !== JSON.stringify(wanted.network.proxy)) throw refuse('proxy');
  if (extraCaFile !== wanted.network.extraCaFile) throw refuse('caFile');
  const keptNetwork = {
    ...wanted.network,
    ...(proxyOf(policy) === null ? {} : { proxy: own.network.proxy }),
    ...(policy.caFile === undefined ? {} : { extraCaFile: own.network.extraCaFile }),
  };
  return alignSettings({
    ...(kept as Settings),
    destinations: keepOwnDestinations(own.destinations, folded.destinations, policy),
    uploadPages: keepUploadPages(own, wanted, policy),
    network: keptNetwork,
  });
}
