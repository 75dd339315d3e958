import type { ThemeColour } from '../archive/colour.ts';
import type { Logo } from '../archive/logo.ts';
import type { Address } from '../archive/model.ts';
import type { Licence, SiteSettings } from '../archive/site-settings.ts';
import { ownAddress } from './addresses.ts';

/** The logo as pages show it. */
export interface ShownLogo extends Pick<Logo, 'alternative' | 'width' | 'height'> {
  readonly url: Address;
}

/** What a publisher has set for the frame of every page. */
export interface Theme {
  readonly logo?: ShownLogo | undefined;
  readonly licence?: Licence | undefined;
}

/** The address of a site's logo. */
export function logoAddress({ ending }: Pick<Logo, 'ending'>): Address {
  return ownAddress(`/assets/logo.${ending}`);
}

function shownLogo(logo: Logo): ShownLogo {
  const { alternative, width, height } = logo;
  return { url: logoAddress(logo), alternative, width, height };
}

/** The theme of a site; nothing when nothing of the frame was set. */
export function themeOf({ logo, licence }: SiteSettings): Theme | undefined {
  return logo || licence ? { logo: logo && shownLogo(logo), licence } : undefined;
}

/** The style sheet with the site's own colour behind it: one file, for a second one would be a request more. */
export function themedStyle(sheet: string, colour: ThemeColour | undefined): string {
  if (!colour) return sheet;
  return `${sheet}
:root {
  --accent: ${colour.light};
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --accent: ${colour.dark};
  }
}
`;
}
