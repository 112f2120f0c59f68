/** @file Whose peaks to fetch next. */

/** The most requests under way. */
export const MOST_IN_FLIGHT = 4;

/** The least ms between two requests for tapes that are written, all together: 6 a second. */
export const WRITTEN_INTERVAL = 1000 / 6;

const RETRY = 1000;

/**
 * Fair and bounded: a tape whose audio changed is fetched at once, oldest request first; one that is written over and over, in turn with
 * the others that are.
 */
export class PeaksScheduler {
    #wanted;
    #written;
    #shown;
    #fetchedAt;
    #blockedUntil;
    #busy;
    #visible;
    #outdated;
    #inFlight = 0;
    #writtenAt = -Infinity;

    /** @param {number} tapes */
    constructor(tapes) {
        this.#wanted = new Array(tapes).fill("");
        this.#shown = new Array(tapes).fill("");
        this.#written = new Uint8Array(tapes);
        this.#busy = new Uint8Array(tapes);
        this.#visible = new Uint8Array(tapes).fill(1);
        this.#outdated = new Uint8Array(tapes);
        this.#fetchedAt = new Float64Array(tapes).fill(-Infinity);
        this.#blockedUntil = new Float64Array(tapes).fill(-Infinity);
    }

    /** Requests under way. */
    get inFlight() {
        return this.#inFlight;
    }

    /**
     * Tells what a tape holds now.
     * @param {number} index 0 for the first
     * @param {string} key another one where the audio is another; empty where there is none to fetch
     * @param {boolean} written whether the audio changes all the time
     */
    want(index, key, written) {
        this.#wanted[index] = key;
        this.#written[index] = written ? 1 : 0;
        if (key === "") this.#outdate(index);
    }

    /** Only tapes that are seen are fetched. @param {number} index @param {boolean} visible */
    see(index, visible) {
        this.#visible[index] = visible ? 1 : 0;
    }

    /** The tape to fetch now, which counts as begun; -1 for none. @param {number} now ms */
    next(now) {
        if (this.#inFlight >= MOST_IN_FLIGHT) return -1;
        let best = -1;
        for (let i = 0; i < this.#wanted.length; i++)
            if (this.#mayFetch(i, now) && (best < 0 || this.#fetchedAt[i] < this.#fetchedAt[best])) best = i;
        if (best < 0) return -1;
        if (!this.#isChanged(best)) this.#writtenAt = now;
        this.#fetchedAt[best] = now;
        this.#busy[best] = 1;
        this.#outdated[best] = 0;
        this.#inFlight++;
        return best;
    }

    /** The key under which a fetch begins; to be given back. @param {number} index */
    keyOf(index) {
        return this.#wanted[index];
    }

    /**
     * A fetch came back. Gives whether it is to be shown: not where the tape was emptied since it began.
     * @param {number} index
     * @param {string} key what was wanted when it began
     */
    done(index, key) {
        this.#end(index);
        if (this.#outdated[index] === 1) return false;
        this.#shown[index] = key;
        return true;
    }

    /** A fetch failed; the tape has to wait a second. @param {number} index @param {number} now ms */
    failed(index, now) {
        this.#end(index);
        this.#blockedUntil[index] = now + RETRY;
    }

    /** Nothing that is shown holds any more. */
    forget() {
        for (let i = 0; i < this.#shown.length; i++) this.#outdate(i);
    }

    #outdate(index) {
        this.#shown[index] = "";
        this.#outdated[index] = 1;
    }

    #end(index) {
        this.#busy[index] = 0;
        this.#inFlight--;
    }

    #isChanged(index) {
        return this.#wanted[index] !== this.#shown[index];
    }

    #mayFetch(index, now) {
        if (this.#busy[index] || !this.#visible[index] || this.#wanted[index] === "" || now < this.#blockedUntil[index]) return false;
        return this.#isChanged(index) || (this.#written[index] === 1 && now - this.#writtenAt >= WRITTEN_INTERVAL);
    }
}
