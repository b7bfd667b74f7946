/** What the server and the thread of its desk tell each other. */
import type { RepublishOrder } from './republish.ts';

/** What the thread begins with. */
export interface DeskOrder extends RepublishOrder {
  /** Key of sessions. */
  readonly key: string;
}

/** A request that goes to the thread. */
export interface DeskRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer | null;
  /** Address of whoever connects; '' when there is no connection. */
  readonly remote: string;
  /** Folder of the built pages; null before the first build. */
  readonly siteDir: string | null;
}

/** What the desk answers; null when the site itself is to answer. */
export interface DeskAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** To the thread. */
export type ToDesk =
  | { readonly type: 'request'; readonly id: number; readonly request: DeskRequest }
  | { readonly type: 'built'; readonly id: number; readonly problem: string | null }
  | { readonly type: 'end' };

/** From the thread. `build` asks for the pages of a catalogue that has changed. */
export type FromDesk =
  | { readonly type: 'answer'; readonly id: number; readonly answer: DeskAnswer | null }
  | { readonly type: 'build'; readonly id: number };
