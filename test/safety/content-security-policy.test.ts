import { expect, test } from 'vitest';
import { contentSecurityPolicy, pageSecurityPolicy } from '../../src/safety/content-security-policy.ts';

test('a page may load its own files and nothing else; nothing inline runs, and nothing is sent elsewhere', () => {
  expect(pageSecurityPolicy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ]);
});

test('a header says too that no other site may frame it, which browsers heed there alone', () => {
  expect(contentSecurityPolicy).toBe(`${pageSecurityPolicy}; frame-ancestors 'none'`);
});
