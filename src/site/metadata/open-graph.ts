import type { PageBase } from '../page.ts';
import type { Statement } from './page-metadata.ts';
import type { Subject } from './subjects.ts';

function kind(subject: Subject | undefined): string {
  if (subject?.type === 'person') return 'profile';
  return subject?.type === 'paper' || subject?.type === 'minutes' ? 'article' : 'website';
}

/** The window's title without the name of the site, which stands apart. */
function ownTitle({ title, siteName }: PageBase): string {
  const behind = ` – ${siteName}`;
  return title.endsWith(behind) ? title.slice(0, -behind.length) : title;
}

/** What shows when somebody passes the page on (Open Graph protocol). */
export function openGraph(
  page: PageBase,
  subject: Subject | undefined,
  canonical: string | undefined,
): readonly Statement[] {
  return [
    { name: 'og:title', value: ownTitle(page) },
    { name: 'og:type', value: kind(subject) },
    ...(canonical === undefined ? [] : [{ name: 'og:url', value: canonical }]),
    { name: 'og:description', value: page.description },
    { name: 'og:site_name', value: page.siteName },
    { name: 'og:locale', value: page.language === 'cy' ? 'cy_GB' : 'en_GB' },
  ];
}
