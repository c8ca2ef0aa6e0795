import * as z from 'zod';

/** What the notices need of a package.json. */
export const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  // As packages of npm's first years have it.
  licenses: z.array(z.object({ type: z.string() })).optional(),
  repository: z.union([z.string(), z.object({ url: z.string() })]).optional(),
  homepage: z.string().optional(),
  author: z.union([z.string(), z.object({ name: z.string() })]).optional(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** @throws Error if `text` is no package.json. */
export const readManifest = (text: string): Manifest => manifestSchema.parse(JSON.parse(text));

/** Where a package's source is: a web address. */
export function sourceOf({ name, version, repository, homepage }: Manifest): string {
  const url = typeof repository === 'string' ? repository : (repository?.url ?? homepage);
  if (!url) return `https://www.npmjs.com/package/${name}/v/${version}`;
  const address = url
    .replace(/^git\+/, '')
    .replace(/^(git|ssh):\/\/(git@)?/, 'https://')
    .replace(/\.git$/, '');
  return /^[\w-]+\/[\w.-]+$/.test(address) ? `https://github.com/${address}` : address;
}
