import { createStopwatch, type Stopwatch } from './clock.ts';

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
/** Shorter than this a rate says nothing. */
const leastMs = 1_000;
/** Between two drawings of the bar. */
const drawEveryMs = 100;

/**
 * A bar on a terminal, redrawn in place, with the rate and the time left; elsewhere a line whenever a label has moved by
 * a tenth or, without a total, has doubled: logs stay short.
 */
export function createProgress(target: ProgressTarget, elapsed: Stopwatch = createStopwatch()): Progress {
  return target.isTTY === true ? barProgress(target, elapsed) : lineProgress(target);
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

/** How far one label is, and where it was when its present step began. */
interface Step {
  readonly done: number;
  readonly total: number | null;
  readonly what: string;
  readonly ms: number;
  readonly first: { readonly done: number; readonly ms: number };
}

/** Units a second since the step began; null while too little has been seen. */
function rateOf({ done, ms, first }: Step): number | null {
  const time = ms - first.ms;
  return time < leastMs || done <= first.done ? null : ((done - first.done) * 1_000) / time;
}

/** `1:05` minutes and seconds, or `2:01:05` with hours. */
function formatTime(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  return `${hours > 0 ? `${hours}:${two(minutes % 60)}` : minutes}:${two(whole % 60)}`;
}

const formatRate = (rate: number): string =>
  rate < 10 ? String(Math.round(rate * 10) / 10) : String(Math.round(rate));

/** `25 % of 200 rows · 50/s · 0:03 left`; without what is not known. */
function describe(step: Step): string {
  const { done, total, what } = step;
  const rate = rateOf(step);
  const isKnown = total !== null && total > 0;
  const parts = [isKnown ? `${Math.floor((done / total) * 100)} % of ${total} ${what}` : `${done} ${what}`];
  if (rate !== null) parts.push(`${formatRate(rate)}/s`);
  if (rate !== null && isKnown && done < total) parts.push(`${formatTime((total - done) / rate)} left`);
  return parts.join(' · ');
}

function barProgress(target: ProgressTarget, elapsed: Stopwatch): Progress {
  const state = new Map<string, Step>();
  const clear = '\r\u001B[K';
  let drawnAt = -drawEveryMs;
  const draw = (): void => {
    drawnAt = elapsed();
    const parts = [...state].map(([label, step]) => {
      const { done, total } = step;
      if (state.size > 1 || total === null || total === 0) return `${label} ${describe(step)}`;
      const filled = Math.min(barWidth, Math.round((done / total) * barWidth));
      return `${label} ${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${describe(step)}`;
    });
    target.write(clear + parts.join('  |  ').slice(0, (target.columns ?? 80) - 1));
  };
  return {
    update(label, done, total, what) {
      const ms = elapsed();
      const before = state.get(label);
      const goesOn = before !== undefined && before.what === what && before.done <= done;
      state.set(label, { done, total, what, ms, first: goesOn ? before.first : { done, ms } });
      if (!goesOn || done === total || ms - drawnAt >= drawEveryMs) draw();
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
