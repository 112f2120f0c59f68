/** @file The steps of the volume keys, in dB: the same as the terminal's. */

/** Below it there is silence, and from silence up it comes first. */
export const LEAST = -60;

/** The loudest volume. */
export const MOST = 24;

const STEP = 1;

/** One step louder; at the top as it is. @param {number} decibels */
export const up = decibels => decibels < LEAST ? LEAST : Math.min(decibels + STEP, MOST);

/** One step quieter; below LEAST minus infinity. @param {number} decibels */
export const down = decibels => decibels - STEP < LEAST ? -Infinity : decibels - STEP;

/** Some steps at once, louder above 0. @param {number} decibels @param {number} steps */
export function turn(decibels, steps) {
    for (; steps > 0; steps--) decibels = up(decibels);
    for (; steps < 0; steps++) decibels = down(decibels);
    return decibels;
}

const PATIENCE = 1000;

/**
 * One tape's volume as keys and wheel turn it. They repeat faster than the board follows, so that a press counts from what the last
 * one asked for as long as the board has not moved since.
 */
export class VolumeKnob {
    #seen = NaN;
    #asked = 0;
    #askedAt = 0;

    /** The volume to step from, in dB. @param {number} shown what the board shows, in dB @param {number} now ms */
    from(shown, now) {
        return shown === this.#seen && now - this.#askedAt < PATIENCE ? this.#asked : shown;
    }

    /** A volume was asked for while the board showed another. @param {number} shown @param {number} asked @param {number} now ms */
    ask(shown, asked, now) {
        this.#seen = shown;
        this.#asked = asked;
        this.#askedAt = now;
    }
}
