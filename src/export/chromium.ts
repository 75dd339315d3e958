import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How Chromium is called: it asks nobody for anything by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The Chromium of this machine: the one that MINUTEBOOK_CHROMIUM names, and no other then, or one in a usual place. */
export function chromiumPath(wanted: string | undefined): string | undefined {
  return wanted ? [wanted].find(existsSync) : places.find(existsSync);
}

/** What to do when there is no Chromium. */
export function chromiumAdvice(wanted: string | undefined): string {
  return wanted
    ? `MINUTEBOOK_CHROMIUM names “${wanted}”, which is not there.`
    : 'No Chromium was found. On Debian or Ubuntu: “apt-get install chromium”; elsewhere install Chrome or Chromium and name its program in MINUTEBOOK_CHROMIUM.';
}
