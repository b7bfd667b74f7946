/** What is asked after the results of a state are drawn. Kept for that state only; an answer is drawn when it comes. */
export interface Afterwards<Value> {
  /** Answer for this state; null while it is not there. */
  readonly of: (key: string) => Value | null;
  /** Asks once for each state. After a failure the page stays as it is. */
  readonly ask: (key: string, question: () => Promise<Value>) => void;
}

/** Makes one; `redraw` is called when an answer is there. */
export function afterwards<Value>(redraw: () => void): Afterwards<Value> {
  let kept: { readonly key: string | null; readonly value: Value | null } = { key: null, value: null };
  return {
    of: (key) => (kept.key === key ? kept.value : null),
    ask(key, question) {
      if (kept.key === key) return;
      kept = { key, value: null };
      question().then(
        (value) => {
          if (kept.key !== key) return;
          kept = { key, value };
          redraw();
        },
        () => undefined,
      );
    },
  };
}
