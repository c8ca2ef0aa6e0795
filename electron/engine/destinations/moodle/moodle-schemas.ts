import { z } from 'zod';

/** PHP's numbers and truths come as numbers, texts or booleans. */
const flag = z
  .union([z.boolean(), z.number(), z.string()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? null : value !== '0' && Boolean(value)));
const words = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').slice(0, 500));

/** core_webservice_get_site_info */
export const siteSchema = z
  .object({
    sitename: words,
    username: words,
    fullname: words,
    release: words,
    functions: z.array(z.object({ name: z.string() })),
    uploadfiles: flag,
    downloadfiles: flag,
  })
  .transform(({ functions, ...site }) => ({ ...site, functions: functions.map(({ name }) => name) }));

export type MoodleSite = z.output<typeof siteSchema>;

/** core_user_get_users_by_field. Fields that the account may not see are missing. */
export const usersSchema = z.array(
  z.object({
    id: z.int().positive(),
    fullname: words,
    idnumber: words,
    username: words,
    /** Null where the account may not see it, which is not the same as empty. */
    email: z
      .string()
      .nullish()
      .transform((email) => email ?? null),
    suspended: flag,
    profileimageurl: z
      .string()
      .nullish()
      .transform((url) => url ?? ''),
  }),
);

export type MoodleUser = z.output<typeof usersSchema>[number];

/** upload.php: of each file either where it lies, or what is wrong with it. */
export const draftsSchema = z.array(
  z.looseObject({
    itemid: z.coerce.number().int().optional(),
    filesize: z.coerce.number().int().optional(),
    errortype: z.string().optional(),
    error: z.string().optional(),
  }),
);

/** core_user_update_picture */
export const updateSchema = z.object({
  success: z.union([z.boolean(), z.number()]).transform(Boolean),
  profileimageurl: words,
});
