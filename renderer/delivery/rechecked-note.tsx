import { countOf } from '../../electron/core/shared/amounts.ts';
import { Banner } from '../ui/banner.tsx';

export function RecheckedNote({ files }: { readonly files: readonly string[] }) {
  if (files.length === 0) return null;
  return (
    <Banner tone="plain">
      {countOf(files.length, 'file')} changed after the check. They were checked again, and what is in the
      zips is the new one.
    </Banner>
  );
}
