import path from 'node:path';
import * as z from 'zod';

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  properties: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
});

/** What is read of a CycloneDX document, as `npm sbom` writes it; the rest is kept as it is. */
export const sbomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), name: z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.object({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

export type Sbom = z.infer<typeof sbomSchema>;

export interface SbomChoice {
  /** The app's own name. */
  readonly name: string;
  /** `name@version` of development packages whose code is in the app all the same: bundled ones, and Electron. */
  readonly included: readonly string[];
  /** Globs of the names of packages that are installed for use, but not packaged. */
  readonly leftOut: readonly string[];
  /** C libraries compiled into a package, with their versions, by the package's `name@version`. */
  readonly libraries: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Narrows an SBOM of all that is installed to what is in the app. */
export function narrowSbom(installed: Sbom, choice: SbomChoice): Sbom {
  const isPackaged = ({ name, version, properties }: z.infer<typeof componentSchema>) => {
    if (choice.included.includes(`${name}@${version}`)) return true;
    if (properties?.some((property) => property.name === 'cdx:npm:package:development')) return false;
    return !choice.leftOut.some((glob) => path.matchesGlob(name, glob));
  };
  const components = installed.components.filter(isPackaged).map((component) => {
    const libraries = Object.entries(choice.libraries.get(`${component.name}@${component.version}`) ?? {});
    if (libraries.length === 0) return component;
    const compiledIn = libraries.map(([name, version]) => ({
      'bom-ref': `${component['bom-ref']}/${name}@${version}`,
      type: 'library',
      name,
      version,
      purl: `pkg:generic/${name}@${version}`,
    }));
    return { ...component, components: compiledIn };
  });
  const { component: app } = installed.metadata;
  const refs = new Set([app['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  return {
    ...installed,
    // npm puts the name of the folder here.
    metadata: { ...installed.metadata, component: { ...app, name: choice.name } },
    components,
    dependencies: installed.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  };
}
