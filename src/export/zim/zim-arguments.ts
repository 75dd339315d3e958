import type { Language } from '../../document/language.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { say } from '../../site/language/say.ts';
import { siteContext } from '../../site/site-context.ts';
import { shortened } from '../../site/wording.ts';

/** ISO 639-3. */
const threeLetters: Readonly<Record<Language, string>> = { en: 'eng', cy: 'cym' };

/** How long titles and descriptions of ZIM files may be. */
const most = { title: 30, description: 80 } as const;

/** The file of the illustration below the folder. */
export const illustrationName = 'illustration.png';

/** What zimwriterfs is called with for a site; folder and file come last. */
export function zimArguments(site: LinkedArchive, name: string): readonly string[] {
  const context = siteContext(site);
  const councils = context.councils.map((council) => council.name).join(', ');
  return [
    '--welcome=index.html',
    `--illustration=${illustrationName}`,
    `--language=${threeLetters[context.settings.papersLanguage]}`,
    `--title=${shortened(context.name, most.title)}`,
    `--description=${shortened(say(context, 'Agendas, reports and minutes of {council}', { council: councils }), most.description)}`,
    `--creator=${councils}`,
    `--publisher=${context.name}`,
    `--name=${name}`,
  ];
}
