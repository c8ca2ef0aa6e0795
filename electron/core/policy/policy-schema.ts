import { z } from 'zod';
import { isPacAddress } from '../network/network-settings.ts';
import { readProxyServer } from '../network/proxy-server.ts';
import { isUpdateAddress } from '../network/release.ts';
import { readSftpAddress } from '../network/sftp/sftp-address.ts';
import { readWebAddress } from '../network/web-address.ts';
import { zipPresets } from '../systems/custom-preset.ts';
import { largestRequestBytes } from '../systems/preset.ts';
import { isUploadPage } from '../systems/upload-page.ts';
import { policyDestinationsSchema } from './policy-destinations.ts';

const bytesInMegabyte = 1_000_000;

/** The longest time that the history can be kept, in days: ten years. */
export const mostHistoryDays = 3_650;

const line = (most: number) =>
  z
    .string()
    // Other rules would only repeat that it is empty.
    .min(1, { abort: true })
    .max(most)
    // A tab in a path is a backslash that was not doubled: "C:\temp" in JSON.
    .regex(
      /^[^\p{Cc}]*$/u,
      'must be on one line, without tabs. In JSON, write a backslash twice: "C:\\\\Certs\\\\ca.pem"',
    );

function isSftpServer(server: string): boolean {
  try {
    const { folder } = readSftpAddress(`sftp://user@${server}`);
    return folder === '.' && !/[/@]/.test(server);
  } catch {
    return false;
  }
}

/** With its port: "SYSTEM" and "direct" are typing errors, and would be names of computers without one. */
function isProxyServer(text: string): boolean {
  return /:\d+\/?$/.test(text.trim()) && readProxyServer(text) !== null;
}

function isAbsolutePath(path: string): boolean {
  return /^(\/|[a-z]:[\\/]|\\\\)./i.test(path);
}

const webAddress = line(2_000).refine((url) => readWebAddress(url) !== null, {
  abort: true,
  error:
    'must begin with https:// (or http://), without a user name or password, such as "https://sis.example.org"',
});

/** Every key of the policy file. All are optional: what is not named stays the person's own choice. */
const keys = {
  destinations: policyDestinationsSchema.meta({
    description:
      'The destinations that photos can be sent to. No other ones can be added. Not together with sisAddress, preset or sftpServer.',
    examples: [
      [
        {
          name: 'Illuminate',
          address: { kind: 'sis', url: 'https://sis.example.org' },
          preset: 'illuminate',
        },
        { name: 'PowerSchool', address: { kind: 'folder' }, preset: 'powerschool' },
      ],
    ],
  }),
  sisAddress: webAddress.meta({
    description: 'The address of the SIS. Photos are uploaded to this SIS only.',
    examples: ['https://sis.example.org'],
  }),
  preset: z.enum(zipPresets.map(({ id }) => id)).meta({
    description: 'The system whose rules photos are checked by.',
    examples: ['illuminate'],
  }),
  uploadPage: line(2_000)
    .refine(isUploadPage, {
      error:
        'must begin with https://, without a user name or password, such as "https://sis.example.org/photos"',
    })
    .meta({
      description:
        "The address of the system's own page on which zip files are uploaded by hand. Only together with preset.",
      examples: ['https://sis.example.org/photos'],
    }),
  proxy: line(2_000)
    .refine((text) => text === 'system' || text === 'none' || isProxyServer(text), {
      error: 'must be "system", "none", or a name and port such as "proxy.example.org:8080"',
    })
    .meta({
      description: 'The proxy: "system", "none", or a name and port. Not together with pacAddress.',
      examples: ['proxy.example.org:8080'],
    }),
  pacAddress: line(2_000)
    .refine(isPacAddress, {
      error:
        'must be the address of a PAC file, such as "http://wpad.example.org/proxy.pac", or an absolute path',
    })
    .meta({
      description: 'The address of a PAC file, or its path on this computer. Not together with proxy.',
      examples: ['http://wpad.example.org/proxy.pac'],
    }),
  caFile: line(4_000)
    .refine(isAbsolutePath, {
      error:
        'must be an absolute path, such as "C:\\\\ProgramData\\\\Picture Day\\\\ca.pem" or "/etc/picture-day/ca.pem"',
    })
    .meta({
      description: 'A file with more certificate authorities to trust (PEM or DER): an absolute path.',
      examples: ['/etc/picture-day/ca.pem'],
    }),
  sftpServer: line(300)
    .refine(isSftpServer, {
      error: 'must be a name, with the port where it is not 22, such as "sftp.example.org:2222"',
    })
    .meta({
      description: 'The SFTP server, with its port where that is not 22. No other SFTP server is used.',
      examples: ['sftp.example.org'],
    }),
  sftpUser: line(300).meta({
    description: 'The user name on the SFTP server. Only together with sftpServer.',
    examples: ['oak-hill'],
  }),
  sftpFolder: line(1_000).meta({
    description: 'The folder on the SFTP server. Only together with sftpServer.',
    examples: ['/photos'],
  }),
  sftpHostKey: z
    .string()
    .regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, {
      error:
        'must be a SHA256 fingerprint as "ssh-keygen -l" shows it, such as "SHA256:" and 43 letters and digits',
    })
    .meta({
      description:
        "The fingerprint of the SFTP server's host key, as ssh-keygen -l shows it. Only together with sftpServer.",
      examples: ['SHA256:uNiVztksCsDhcc0u9e8BrrJXVGDOfWRcyrzqBAYVXWc'],
    }),
  largestZipMegabytes: z
    .number()
    .min(1)
    .max(largestRequestBytes / bytesInMegabyte)
    .meta({
      description:
        'The largest zip, in megabytes (millions of bytes). The limits of the system and the SIS hold too.',
      examples: [60],
    }),
  historyDays: z
    .int()
    .min(1)
    .max(mostHistoryDays)
    .meta({
      description: 'How many days uploads stay in the history. Older ones are deleted when the app starts.',
      examples: [400],
    }),
  updateNotice: z.boolean().meta({
    description: 'Whether the app asks once a day if there is a new version. It downloads nothing.',
    examples: [false],
  }),
  updateAddress: webAddress
    .refine(isUpdateAddress, {
      error: 'must begin with https://, such as "https://updates.example.org/picture-day.json"',
    })
    .meta({
      description: "Where the app asks for new versions, in the form of GitHub's latest release.",
      examples: ['https://updates.example.org/picture-day.json'],
    }),
  findFaces: z.boolean().meta({
    description:
      'Whether Picture Day finds where faces are, on this computer, to center crops. It never recognizes, compares or stores faces.',
    examples: [false],
  }),
  renameFiles: z.boolean().meta({
    description: "Whether the photographer's own files on the disk may be renamed.",
    examples: [false],
  }),
} as const;

export type PolicyKey = keyof typeof keys;

export const policyKeys = Object.keys(keys) as readonly PolicyKey[];

/** The policy file without the rules between keys, which JSON Schema would not show. */
export const policyShape = z.strictObject(keys).partial();

const needServer = ['sftpUser', 'sftpFolder', 'sftpHostKey'] as const;

/** What an administrator has set for this computer. Unknown keys are refused: a typing error must not go unseen. */
export const policySchema = policyShape.superRefine((policy, context) => {
  const addIssue = (key: PolicyKey, message: string) =>
    context.addIssue({ code: 'custom', path: [key], message });
  if (policy.proxy !== undefined && policy.pacAddress !== undefined) {
    addIssue('pacAddress', 'cannot be used together with "proxy": remove one of the two');
  }
  if (policy.destinations !== undefined) {
    for (const key of ['sisAddress', 'preset', 'sftpServer'] as const) {
      if (policy[key] !== undefined) addIssue(key, 'cannot be used together with "destinations"');
    }
  }
  if (policy.uploadPage !== undefined && policy.preset === undefined)
    addIssue('uploadPage', 'can only be used together with "preset"');
  if (policy.sftpServer !== undefined) return;
  for (const key of needServer) {
    if (policy[key] !== undefined) addIssue(key, 'can only be used together with "sftpServer"');
  }
});

export type Policy = z.output<typeof policySchema>;

export function largestZipBytes({ largestZipMegabytes }: Policy): number | null {
  return largestZipMegabytes === undefined ? null : Math.round(largestZipMegabytes * bytesInMegabyte);
}

/** As the Settings screen calls what a key of the policy sets. */
export const policySettingNames: Readonly<Record<PolicyKey, string>> = {
  destinations: 'Destinations',
  sisAddress: 'SIS web address (URL)',
  preset: 'Student information system',
  uploadPage: 'Address of the page',
  proxy: 'Proxy',
  pacAddress: 'Proxy',
  caFile: 'Custom certificate',
  sftpServer: 'SFTP server',
  sftpUser: 'SFTP user name',
  sftpFolder: 'SFTP folder',
  sftpHostKey: 'SFTP server key',
  largestZipMegabytes: 'Maximum zip size',
  historyDays: 'Days to keep uploads in History',
  updateNotice: 'Update notice',
  updateAddress: 'Address of the update notice',
  findFaces: 'Find faces',
  renameFiles: 'Renaming files',
};
