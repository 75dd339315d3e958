/** Eleventy 3.1.7 brings no types; this is the part of it that the site room uses. */
declare module '@11ty/eleventy' {
  export interface EleventyOptions {
    /** False: no configuration file is looked for. */
    readonly configPath: false;
    readonly quietMode: boolean;
    // Eleventy passes its own configuration object; `eleventy.ts` names the part that is used.
    readonly config: (config: import('./eleventy.ts').EleventyConfig) => void;
  }
  // biome-ignore lint/style/noDefaultExport: that is how Eleventy exports it
  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<unknown>;
  }
}
