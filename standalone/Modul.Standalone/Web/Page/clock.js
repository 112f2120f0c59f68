/** @file Which engine frame it is now, between the snapshots. */

const WINDOW = 5000;
const BLEND = 0.12;
const JUMP_SECONDS = 0.15;
const COAST = 300;

/**
 * Follows the engine's frame by a line through the snapshots. Two jitters are filtered: the network's (the quickest message within
 * WINDOW ms tells how this machine's clock lies to the server's), and the block's (the frame moves in periods; each snapshot pulls the
 * line by BLEND of what it is off).
 */
export class EngineClock {
    #offset = NaN;
    #candidate = Infinity;
    #windowEnds = 0;
    #rate = 48000;
    #time = 0;
    #frame = 0;
    #heardAt = -Infinity;
    #last = 0;

    /**
     * Takes a snapshot's moment.
     * @param {number} frame engine frame
     * @param {number} time the server's clock when it was read, ms
     * @param {number} rate frames a second
     * @param {number} now this machine's clock when it arrived, ms
     */
    take(frame, time, rate, now) {
        this.#learnOffset(time, now);
        const expected = this.#frame + (time - this.#time) * this.#rate / 1000;
        const error = frame - expected;
        const jumped = rate !== this.#rate || !(Math.abs(error) < JUMP_SECONDS * rate) || this.#heardAt === -Infinity;
        this.#frame = jumped ? frame : expected + BLEND * error;
        if (jumped) this.#last = frame;
        this.#time = time;
        this.#rate = rate;
        this.#heardAt = now;
    }

    /**
     * The engine frame at a moment; it never runs back but where the engine does, and stands still COAST ms after the last snapshot.
     * @param {number} now this machine's clock, ms
     */
    frameAt(now) {
        const until = Math.min(now, this.#heardAt + COAST);
        const frame = this.#frame + (until - this.#offset - this.#time) * this.#rate / 1000;
        if (frame > this.#last) this.#last = frame;
        return this.#last;
    }

    /** The quickest message of this window and of the last one: an old one may not hold for ever, the clocks drift. */
    #learnOffset(time, now) {
        const offset = now - time;
        if (Number.isNaN(this.#offset) || Math.abs(offset - this.#offset) > 10000) {
            this.#offset = offset;
            this.#candidate = Infinity;
            this.#windowEnds = now + WINDOW;
        }
        if (offset < this.#offset) this.#offset = offset;
        if (offset < this.#candidate) this.#candidate = offset;
        if (now < this.#windowEnds) return;
        this.#offset = this.#candidate;
        this.#candidate = Infinity;
        this.#windowEnds = now + WINDOW;
    }
}

/** The position in a tape, frames from its beginning. @param {number} frame heard @param {number} anchor @param {number} length */
export function positionOf(frame, anchor, length) {
    if (length <= 0) return 0;
    const position = (frame - anchor) % length;
    return position < 0 ? position + length : position;
}
