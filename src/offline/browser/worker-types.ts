/*
 * What of a service worker this program uses. TypeScript knows workers only in a library that cannot stand beside the
 * one for pages.
 */

/** What a worker is told of, and holds back until its work is done. */
export interface LifeEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A request of a page. */
export interface RequestEvent extends LifeEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}

/** A message of a page, with the port that its answer goes to. */
export interface PageMessage extends LifeEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

/** The worker itself. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
    (type: 'fetch', listener: (event: RequestEvent) => void): void;
    (type: 'message', listener: (event: PageMessage) => void): void;
  };
}
