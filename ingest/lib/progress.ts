/** Shows how far several things at once are. */
export interface Progress {
  /** `total` null: unknown. `what` is the unit or the present step. */
  update(label: string, done: number, total: number | null, what: string): void;
  /** The label is done: it leaves the bar. */
  finish(label: string): void;
  /** A line that stays. */
  line(text: string): void;
  /** Ends the bar. */
  end(): void;
}

/** Where progress is written. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;

/**
 * A bar on a terminal, redrawn in place; elsewhere a line whenever a label has moved by a tenth or, without a
 * total, has doubled: logs stay short.
 */
export function createProgress(target: ProgressTarget): Progress {
  return target.isTTY === true ? barProgress(target) : lineProgress(target);
}

const share = (done: number, total: number | null): string =>
  total === null ? String(done) : `${done}/${total}`;

function lineProgress(target: ProgressTarget): Progress {
  const next = new Map<string, number>();
  return {
    update(label, done, total, what) {
      const id = `${label} ${what}`;
      const due = next.get(id) ?? 0;
      if (done < due && done !== total) return;
      if (done >= due)
        next.set(id, total === null ? Math.max(100, done * 2) : done + Math.max(1, Math.ceil(total / 10)));
      target.write(`${label}: ${share(done, total)} ${what}\n`);
    },
    finish: () => undefined,
    line: (text) => void target.write(`${text}\n`),
    end: () => undefined,
  };
}

function barProgress(target: ProgressTarget): Progress {
  const state = new Map<string, { done: number; total: number | null; what: string }>();
  const clear = '\r\u001B[K';
  const draw = (): void => {
    const parts = [...state].map(([label, { done, total, what }]) => {
      if (total === null || total === 0) return `${label} ${done} ${what}`;
      const filled = Math.min(barWidth, Math.round((done / total) * barWidth));
      const bar = state.size > 1 ? '' : ` ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)}`;
      return `${label}${bar} ${Math.floor((done / total) * 100)} % of ${total} ${what}`;
    });
    target.write(clear + parts.join('  ·  ').slice(0, (target.columns ?? 80) - 1));
  };
  return {
    update(label, done, total, what) {
      state.set(label, { done, total, what });
      draw();
    },
    finish(label) {
      state.delete(label);
      draw();
    },
    line(text) {
      target.write(`${clear}${text}\n`);
      if (state.size > 0) draw();
    },
    end() {
      state.clear();
      target.write(clear);
    },
  };
}
