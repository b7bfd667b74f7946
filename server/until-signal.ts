/**
 * Tells when the process is asked to end (Ctrl-C, SIGTERM). A second Ctrl-C ends it at once: all that matters is
 * durable at any moment.
 */
export function untilSignal(): { signal: AbortSignal; ended: Promise<void> } {
  const controller = new AbortController();
  const ended = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted) process.exit(130);
        controller.abort();
        resolve();
      });
    }
  });
  return { signal: controller.signal, ended };
}
