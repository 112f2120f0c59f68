/** @file How well the page keeps up. */

/** Counts since the page was loaded or since `reset`. */
export class Stats {
    framesDrawn = 0;
    snapshots = 0;

    /** Snapshots that did not come, by the gaps in their sequence. */
    holes = 0;

    /** The longest time between two frames, ms. */
    longestFrameMs = 0;

    /** The longest time that this page's own work took in a frame, ms. */
    longestWorkMs = 0;

    /** All of that work, ms. */
    workMs = 0;

    #sequence = -1;
    #drewAt = NaN;

    /** Counts begin anew. */
    reset() {
        this.framesDrawn = this.snapshots = this.holes = this.longestFrameMs = this.longestWorkMs = this.workMs = 0;
        this.#drewAt = NaN;
    }

    /** A snapshot came. @param {number} sequence */
    took(sequence) {
        if (this.#sequence >= 0) this.holes += Math.min((sequence - this.#sequence - 1) >>> 0, 0xFFFF);
        this.#sequence = sequence;
        this.snapshots++;
    }

    /** The next sequence is another server's. */
    forget() {
        this.#sequence = -1;
    }

    /** A frame was drawn. @param {number} now ms @param {number} work ms */
    drew(now, work) {
        if (now - this.#drewAt > this.longestFrameMs) this.longestFrameMs = now - this.#drewAt;
        if (work > this.longestWorkMs) this.longestWorkMs = work;
        this.workMs += work;
        this.#drewAt = now;
        this.framesDrawn++;
    }
}
