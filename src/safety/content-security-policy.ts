/**
 * What a page of the site may load and run: its own files and nothing else. WebAssembly is Pagefind's
 * engine; the empty `data:` icon keeps browsers from asking for `/favicon.ico`. This part may stand in
 * a page's `<meta>`, so it holds wherever the site is hosted.
 */
export const pageSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The same with what browsers only heed in a header, for servers. */
export const contentSecurityPolicy = `${pageSecurityPolicy}; frame-ancestors 'none'`;
