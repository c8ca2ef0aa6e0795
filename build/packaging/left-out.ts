const everywhere = [
  // ssh2 does without its compiled parts, which are not installed (allowScripts), and so without what compiles them.
  'cpu-features',
  'buildcheck',
  'nan',
];

/** Globs of the names of installed packages that are not packaged for a platform. @param platform as `process.platform`. */
export function leftOut(platform: NodeJS.Platform): readonly string[] {
  return platform === 'linux'
    ? // Electron's own GLib and the one that sharp brings along collide on Linux: WebAssembly has neither.
      [...everywhere, '@img/sharp-linux*', '@img/sharp-libvips-linux*']
    : [...everywhere, '@img/sharp-wasm32', '@emnapi/runtime'];
}
