/** The help page: "This tool will allow you to import a zip file for up to 60 MB." */
export const maxArchiveBytes = 60_000_000;

/** The largest request body: the zip and room for the multipart form around it. */
export const maxBodyBytes = maxArchiveBytes + 65_536;

/** What a zip may unpack to. More is taken for a zip bomb. */
export const maxEntryBytes = 200_000_000;
export const maxUnpackedBytes = 2_000_000_000;

/** As many entries as a zip without Zip64 can list. */
export const maxEntries = 65_535;

export const maxPixels = 100_000_000;
