import { z } from 'zod';
import { readProxyServer } from './proxy-server.ts';

/** The address of a PAC file (http, https, file), or where it lies on this computer. No password in it. */
export function isPacAddress(text: string): boolean {
  if (/^https?:\/\//i.test(text)) return /^https?:\/\/[^\s/@]+(\/\S*)?$/i.test(text);
  return /^file:\/\/\S+$/i.test(text) || /^(\/|[a-z]:[\\/]|\\\\)./i.test(text);
}

/** How this computer gets to the internet. The proxy's password is a secret and kept elsewhere. */
export const networkSettingsSchema = z.object({
  proxy: z
    .discriminatedUnion('kind', [
      /** What the system says: its settings in the app, the environment in the command line. */
      z.object({ kind: z.literal('system') }),
      z.object({ kind: z.literal('none') }),
      /** "proxy.example.org:8080", with or without http:// or https://. */
      z.object({
        kind: z.literal('manual'),
        url: z
          .string()
          .max(2_000)
          .refine((url) => readProxyServer(url) !== null),
      }),
      z.object({ kind: z.literal('pac'), url: z.string().max(32_767).refine(isPacAddress) }),
    ])
    .default({ kind: 'system' }),
  /** For a proxy that wants a password; empty for none. */
  proxyUser: z.string().max(1_000).default(''),
  /** Where a file with further certificate authorities lies (PEM or DER); empty for none. */
  extraCaFile: z.string().max(32_767).default(''),
});

export type NetworkSettings = z.output<typeof networkSettingsSchema>;

export interface ProxyLogin {
  readonly user: string;
  readonly password: string;
}
