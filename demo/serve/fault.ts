import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer.ts';

/** Something that goes wrong at a source, for every request whose address contains `match`. */
export interface Fault {
  /** Part of the path with its query; `''` matches everything. */
  readonly match: string;
  /**
   * `status`: fails with `status` (503). `slow`: answers after `delayMs` (1000). `truncate`: half of the body, and a
   * proper end. `empty`: 200 without a body. `html`: 200 with a maintenance page. `lie`: a well-formed answer with
   * nearly everything gone. `endless`: a body that never ends. `gzip-bomb`: a small body that unpacks to 1 GiB.
   */
  readonly kind: 'status' | 'slow' | 'truncate' | 'empty' | 'html' | 'lie' | 'endless' | 'gzip-bomb';
  readonly status?: number;
  readonly delayMs?: number;
}

const maintenance =
  '<!DOCTYPE html>\n<html><head><title>Onderhoud</title></head><body><h1>Even geduld</h1><p>We zijn zo terug.</p></body></html>\n';

/** The answer as the fault changes it; for the kinds that change only the body. */
export function faultyAnswer(fault: Fault, answer: Answer, body: Buffer): Answer {
  if (fault.kind === 'status') return { status: fault.status ?? 503, type: 'text/plain', body: 'Storing' };
  if (fault.kind === 'empty') return { ...answer, status: 200, body: '' };
  if (fault.kind === 'html') return { status: 200, type: 'text/html; charset=utf-8', body: maintenance };
  if (fault.kind === 'truncate') return { ...answer, body: body.subarray(0, Math.floor(body.length / 2)) };
  if (fault.kind === 'lie') return { ...answer, body: shrunken(body.toString('utf8')) };
  return answer;
}

/** What is left when a source loses nearly all it has and says nothing: the first of each list. */
export function shrunken(text: string): string {
  if (text.startsWith('{') || text.startsWith('[')) return JSON.stringify(firstOfEach(JSON.parse(text)));
  const firstProgram = text.indexOf('</program>');
  if (text.includes('<programs') && firstProgram > 0)
    return `${text.slice(0, firstProgram)}</program>\n</programs>\n`;
  const firstLink = text.indexOf('</programResource>');
  if (firstLink > 0) return `${text.slice(0, firstLink)}</programResource></edudexDirectory>`;
  const firstSupplier = text.indexOf('</subDirectory>');
  if (firstSupplier > 0) return `${text.slice(0, firstSupplier)}</subDirectory></edudexDirectory>`;
  return text.split('\n').slice(0, 2).join('\n').concat('\n');
}

function firstOfEach(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, firstOfEach(inner)]));
}

/** Sends spaces until the other side hangs up. */
export function sendEndless(response: ServerResponse, type: string): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  response.writeHead(200, { 'Content-Type': type });
  const push = (): void => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', push);
  push();
}

/** 64 gzip members of 16 MiB zeros each: about 1 MB on the wire. */
export function sendGzipBomb(response: ServerResponse, type: string): void {
  const member = gzipSync(Buffer.alloc(16 * 2 ** 20));
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' });
  response.end(Buffer.concat(Array.from({ length: 64 }, () => member)));
}
