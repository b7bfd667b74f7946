import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

/** What the engine's process says of itself. */
export interface ProcessFigures {
  url: string;
  openMs: number;
  rss: number;
  cpu: NodeJS.CpuUsage;
}

/** An engine in a process of its own, spoken to over HTTP as a client does. */
export interface EngineClient {
  readonly openMs: number;
  /** Sends a request and gives the parsed answer; throws with its text when the status is not 2xx. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** The same without reading the answer's JSON, for timing. */
  send(method: string, path: string, body: string): Promise<string>;
  /** Resident memory of the process after a garbage collection, in MB, and processor time it used so far, in ms. */
  figures(): Promise<{ memory: number; cpu: number }>;
  stop(): Promise<void>;
}

const answerOf = (child: ChildProcess) =>
  new Promise<ProcessFigures>((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`the engine's process ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as ProcessFigures);
    });
  });

/** Starts an engine on a folder and waits until it answers. */
export async function startEngine(dir: string): Promise<EngineClient> {
  const child = fork(join(import.meta.dirname, 'engine-process.ts'), [dir], { execArgv: ['--expose-gc'] });
  const { url, openMs } = await answerOf(child);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const send = (method: string, path: string, body: string) =>
    new Promise<string>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const outgoing = request(`${url}${path}`, { method, agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          if ((response.statusCode ?? 500) < 300) resolve(text);
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text}`));
        });
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  return {
    openMs,
    send,
    call: async <T>(method: string, path: string, body?: unknown) =>
      JSON.parse(await send(method, path, body === undefined ? '' : JSON.stringify(body))) as T,
    async figures() {
      const answer = answerOf(child);
      child.send('memory');
      const { rss, cpu } = await answer;
      return { memory: rss / 1e6, cpu: (cpu.user + cpu.system) / 1000 };
    },
    async stop() {
      agent.destroy();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await ended;
    },
  };
}
