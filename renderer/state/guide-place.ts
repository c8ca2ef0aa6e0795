/** The pages of the guide, in the order of its list: the files of `docs/guide`. */
export const guidePageIds = [
  'start',
  'review',
  'class-sheets',
  'upload',
  'destinations',
  'by-hand',
  'other-sis',
  'sftp',
  'active-directory',
  'moodle',
  'google-workspace',
  'microsoft-365',
  'network',
] as const;

export type GuidePageId = (typeof guidePageIds)[number];

/** A page of the guide, from its top or from one of its headings. */
export interface GuidePlace {
  readonly page: GuidePageId;
  readonly heading?: string;
}
