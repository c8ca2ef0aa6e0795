import { useState } from 'react';
import { isPacAddress, type NetworkSettings } from '../../electron/core/network/network-settings.ts';
import { readProxyServer } from '../../electron/core/network/proxy-server.ts';
import { useActions, useApp } from '../state/app-context.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/screen.tsx';
import { Select } from '../ui/select.tsx';
import { CaFilePart } from './ca-file-part.tsx';
import { EntryField } from './entry-field.tsx';
import { ManagedField, useIsManaged } from './policy/managed-field.tsx';
import { ProxyLoginPart } from './proxy-login-part.tsx';
import styles from './settings.module.css';
import type { Saving } from './use-saving.ts';

type ProxyKind = NetworkSettings['proxy']['kind'];
type AddressKind = Extract<NetworkSettings['proxy'], { readonly url: string }>['kind'];

const kinds: readonly { readonly id: ProxyKind; readonly label: string }[] = [
  { id: 'system', label: 'As this computer has it' },
  { id: 'none', label: 'No proxy' },
  { id: 'manual', label: 'The proxy typed below' },
  { id: 'pac', label: 'A PAC file' },
];

const addresses: Readonly<
  Record<
    AddressKind,
    {
      readonly label: string;
      readonly placeholder: string;
      readonly isRight: (text: string) => boolean;
      readonly wrong: string;
    }
  >
> = {
  manual: {
    label: 'Address of the proxy',
    placeholder: 'proxy.example.org:8080',
    isRight: (text) => readProxyServer(text) !== null,
    wrong: 'Type a name and a port, like proxy.example.org:8080.',
  },
  pac: {
    label: 'Address of the PAC file',
    placeholder: 'http://wpad.example.org/proxy.pac',
    isRight: isPacAddress,
    wrong: 'Type an address that begins with http:// or https://, or where the file lies on this computer.',
  },
};

interface ProxyAddressProps {
  readonly kind: AddressKind;
  readonly kept: string;
  readonly onKeep: (url: string) => void;
}

function ProxyAddress({ kind, kept, onKeep }: ProxyAddressProps) {
  const { label, placeholder, isRight, wrong } = addresses[kind];
  return (
    <EntryField
      label={label}
      placeholder={placeholder}
      kept={kept}
      description="Your IT department knows it."
      onKeep={(text) => {
        const url = text.trim();
        if (!isRight(url)) return wrong;
        onKeep(url);
        return null;
      }}
    />
  );
}

interface ProxyPartProps {
  readonly kind: ProxyKind;
  readonly proxy: NetworkSettings['proxy'];
  readonly onChoose: (kind: ProxyKind) => void;
  readonly onKeep: (kind: AddressKind, url: string) => void;
}

function ProxyPart({ kind, proxy, onChoose, onKeep }: ProxyPartProps) {
  const isManaged = useIsManaged('proxy', 'pacAddress');
  if (isManaged) {
    const words = kinds.find(({ id }) => id === proxy.kind)?.label ?? '';
    return <ManagedField label="Proxy" value={'url' in proxy ? proxy.url : words} />;
  }
  return (
    <>
      <Select
        label="Proxy"
        description="Some schools send everything through a computer of their own, the proxy."
        choices={kinds}
        selectedId={kind}
        onChange={onChoose}
      />
      {kind === 'manual' || kind === 'pac' ? (
        <ProxyAddress
          key={kind}
          kind={kind}
          kept={proxy.kind === kind ? proxy.url : ''}
          onKeep={(url) => onKeep(kind, url)}
        />
      ) : null}
    </>
  );
}

/** How this computer gets to the SIS. */
export function NetworkPart({
  network,
  saving,
}: {
  readonly network: NetworkSettings;
  readonly saving: Saving;
}) {
  const { changeNetwork, checkConnection } = useActions();
  const hasAddress = useApp(({ settings }) => Boolean(settings?.sisUrl));
  const { proxy } = network;
  /** Chosen, but without its address yet. */
  const [wanted, setWanted] = useState<AddressKind | null>(null);
  const kind = wanted ?? proxy.kind;

  const keep = async (change: Partial<NetworkSettings>) => {
    if (!(await changeNetwork(change))) return;
    if (change.proxy) setWanted(null);
    saving.markSaved();
  };
  const choose = (next: ProxyKind) => {
    if (next === 'system' || next === 'none') void keep({ proxy: { kind: next } });
    else setWanted(next === proxy.kind ? null : next);
  };

  return (
    <Panel label="Network">
      <div className={styles['part']}>
        <h2>Network</h2>
        <p className={styles['quiet']}>
          Leave this as it is unless the SIS cannot be reached, or your IT department says otherwise.
        </p>
        <ProxyPart
          kind={kind}
          proxy={proxy}
          onChoose={choose}
          onKeep={(chosen, url) => void keep({ proxy: { kind: chosen, url } })}
        />
        {kind === 'none' ? null : (
          <ProxyLoginPart user={network.proxyUser} saving={saving} onKeepUser={keep} />
        )}
        <CaFilePart
          file={network.extraCaFile}
          saving={saving}
          onForget={() => void keep({ extraCaFile: '' })}
        />
        <div className={styles['row']}>
          <Button isDisabled={!hasAddress} onPress={() => void checkConnection()}>
            Check the connection
          </Button>
          {hasAddress ? null : <span className={styles['quiet']}>Say first where the SIS is.</span>}
        </div>
      </div>
    </Panel>
  );
}
