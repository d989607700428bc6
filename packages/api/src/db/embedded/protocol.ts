/** What the main thread and the database's thread say to each other. */
export type ToDatabase =
  | { readonly kind: 'bytes'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'leave'; readonly client: number }
  | { readonly kind: 'stop' };

export type FromDatabase =
  | { readonly kind: 'ready' }
  | { readonly kind: 'bytes'; readonly client: number; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };
