/** Gives the moment. Made once per process and passed down, so that tests and demos can fix it. */
export type Clock = () => Date;

/** The machine's clock, or one that stands still at `fixed`. */
export const createClock = (fixed: Date | null): Clock => (fixed === null ? () => new Date() : () => fixed);

const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** Calendar date in the Netherlands, `YYYY-MM-DD`: deliveries and start dates are Dutch days. */
export const dutchDate = (moment: Date): string => amsterdam.format(moment);

/** Gives milliseconds since any moment, for durations: it goes on where the clock is made to stand still. */
export type Stopwatch = () => number;

/** The machine's own. */
export const createStopwatch = (): Stopwatch => () => performance.now();
