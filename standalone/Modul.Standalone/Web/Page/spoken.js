/** @file What a screen reader is told by itself: the selected tape's state, not more than once a second. */
import { TextCell, byId } from "./dom.js";
import { ACTIONS, STATES } from "./words.js";

const EVERY = 1000;

/** Says a change, the last one where several come quickly. */
export class Spoken {
    #cell = new TextCell(byId("spoken"));
    #snapshot;
    #saidAt = -Infinity;
    #key = -1;

    /** @param {import("./snapshot.js").Snapshot} snapshot */
    constructor(snapshot) {
        this.#snapshot = snapshot;
    }

    /** After each snapshot. @param {number} now ms */
    update(now) {
        const { primary, tapes } = this.#snapshot, tape = tapes[primary - 1];
        if (tape === undefined || now - this.#saidAt < EVERY) return;
        const key = primary * 65536 + tape.state * 256 + tape.awaited;
        if (key === this.#key) return;
        this.#key = key;
        this.#saidAt = now;
        const awaited = tape.awaited < ACTIONS.length ? ", waits: " + ACTIONS[tape.awaited] : "";
        this.#cell.set(`tape ${primary} ${STATES[tape.state] ?? ""}${awaited}`);
    }
}
