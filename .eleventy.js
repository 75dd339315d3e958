import { resolve } from 'node:path';
import { addPages, secureText, settings, typedLayouts } from './src/site/eleventy.ts';
import { loadSite } from './src/site/load.ts';
import { sitePages } from './src/site/page-batches.ts';
import { writeBesidePages } from './src/site/render-site.ts';
import { siteContext } from './src/site/site-context.ts';

/**
 * Eleventy's view of the site, for writing and watching: `npx @11ty/eleventy --serve`. The build itself drives
 * Eleventy from src/site/render-site.ts with the same parts.
 */
export default function configure(config) {
  const content = process.env.MINUTEBOOK_CONTENT ?? 'content';
  const base = process.env.MINUTEBOOK_BASE ?? '/';
  const address = process.env.MINUTEBOOK_ADDRESS;
  const load = () => loadSite({ content });

  secureText(config);
  typedLayouts(config);
  addPages(config, async () => sitePages(await load(), base, { address }));
  // Eleventy would look through our TypeScript for its imports with a parser that knows only JavaScript.
  config.setWatchJavaScriptDependencies(false);
  config.addWatchTarget(content);
  config.addWatchTarget('_includes/assets');
  config.on('eleventy.after', async ({ directories }) => {
    const site = await load();
    const standing = sitePages(site, base, { address }).filter(({ kind }) => kind !== 'withdrawn');
    const context = siteContext(site, base, { address });
    const findings = await writeBesidePages(context, standing, resolve(directories.output));
    // Eleventy takes no findings: it stops at what is thrown.
    if (findings.length > 0)
      throw new Error(findings.map(({ message, hint }) => `${message} ${hint}`).join('\n'));
  });
  return settings;
}
