/** The guide as it was built (`build/guide/guide-plugin.ts`). */
declare module 'virtual:guide' {
  export const guidePages: readonly import('./guide-page.ts').GuidePage[];
  /** Addresses of the pictures, by the names of their files. */
  export const guidePictures: Readonly<Record<string, string>>;
}
