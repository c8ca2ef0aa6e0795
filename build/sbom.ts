import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { leftOut } from './packaging/check-sharp.ts';
import { listBundled, listCopied, listInstalled, readLibraries } from './packaging/list-packages.ts';
import { readManifest } from './packaging/manifest.ts';
import { narrowSbom, sbomSchema } from './packaging/write-sbom.ts';

/**
 * Writes what is in the app for this computer as CycloneDX, to the given file or to
 * `dist/<name>-<version>-<platform>-<arch>.cdx.json`.
 */
const root = path.join(import.meta.dirname, '..');
const manifest = (folder: string) =>
  readManifest(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
const app = manifest('.');
const electron = manifest('node_modules/electron');
const npm = process.env['npm_execpath'];
if (!npm) throw new Error('Start this with "npm run sbom"');

const installed = execFileSync(
  process.execPath,
  [npm, 'sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
const folders = await listInstalled(root);
const libraries = new Map(
  await Promise.all([...folders].map(async ([id, folder]) => [id, await readLibraries(folder)] as const)),
);
const sbom = narrowSbom(sbomSchema.parse(JSON.parse(installed)), {
  name: app.name,
  included: [...(await listBundled(root)), ...(await listCopied(root)), `electron@${electron.version}`],
  leftOut: leftOut(process.platform),
  libraries,
});
const usual = `dist/${app.name}-${app.version}-${process.platform}-${process.arch}.cdx.json`;
const file = path.resolve(root, process.argv[2] ?? usual);
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(sbom, null, 2)}\n`);
process.stdout.write(`${file}: ${sbom.components.length} components\n`);
