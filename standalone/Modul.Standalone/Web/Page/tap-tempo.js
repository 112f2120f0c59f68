/** @file The tempo that somebody taps. */

const LONGEST = 2500;
const TAPS = 8;
const LEAST_TAPS = 3;

/** The slowest and the fastest tempo, quarter notes a minute. */
export const MIN_TEMPO = 10;
export const MAX_TEMPO = 1000;

/** Takes taps, one a beat. */
export class TapTempo {
    #times = [];

    /**
     * One tap.
     * @param {number} now ms
     * @param {number} beatUnit the note that is a beat
     * @returns {number} quarter notes a minute, to a tenth; 0 while it takes more taps to tell
     */
    tap(now, beatUnit) {
        if (this.#times.length > 0 && now - this.#times.at(-1) > LONGEST) this.#times.length = 0;
        this.#times.push(now);
        if (this.#times.length > TAPS) this.#times.shift();
        if (this.#times.length < LEAST_TAPS) return 0;
        const beat = (now - this.#times[0]) / (this.#times.length - 1);
        return clampTempo(60000 / beat * 4 / beatUnit);
    }
}

/** A tempo that the engine takes, to a tenth. @param {number} tempo */
export const clampTempo = tempo => Math.round(Math.min(Math.max(tempo, MIN_TEMPO), MAX_TEMPO) * 10) / 10;
