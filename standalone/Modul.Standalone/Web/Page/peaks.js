/** @file Fetches what the tapes look like. */
import { PeaksScheduler } from "./peaks-scheduler.js";
import { isWritten } from "./words.js";

const HEAD = 16;

/** Keeps every lane's waveform that of its tape. */
export class Peaks {
    #lanes;
    #snapshot;
    #scheduler;
    #keys = [];

    /**
     * @param {import("./lane.js").Lane[]} lanes
     * @param {import("./snapshot.js").Snapshot} snapshot
     */
    constructor(lanes, snapshot) {
        this.#lanes = lanes;
        this.#snapshot = snapshot;
        this.#scheduler = new PeaksScheduler(lanes.length);
    }

    /** After each snapshot. @param {number} now ms */
    update(now) {
        for (let i = 0; i < this.#lanes.length; i++) {
            this.#scheduler.see(i, this.#lanes[i].visible);
            this.#want(i, this.#snapshot.tapes[i]);
        }
        for (let i; (i = this.#scheduler.next(now)) >= 0;) this.#fetch(i);
    }

    /** Fetches all anew: the server may be another one. */
    forget() {
        this.#scheduler.forget();
        this.#keys.length = 0;
    }

    #want(index, tape) {
        const known = this.#keys[index] ??= { layer: NaN, sealed: 0, layers: 0, undo: 0, redo: 0, written: false, length: 0, points: 0 };
        const written = isWritten(tape.state), points = this.#lanes[index].picture.points;
        const length = written ? Math.sign(tape.length) : tape.length;
        if (known.layer === tape.layer && known.sealed === tape.sealed && known.layers === tape.layers && known.undo === tape.undo
            && known.redo === tape.redo && known.written === written && known.length === length && known.points === points) return;
        Object.assign(known, { layer: tape.layer, sealed: tape.sealed, layers: tape.layers, undo: tape.undo, redo: tape.redo,
            written, length, points });
        if (tape.length === 0) this.#lanes[index].picture.takePeaks(new Float32Array(0), 0);
        this.#scheduler.want(index, tape.length === 0 ? "" : Object.values(known).join(" "), written);
    }

    async #fetch(index) {
        const key = this.#scheduler.keyOf(index), picture = this.#lanes[index].picture;
        try {
            const { points, length } = await load(`/api/tapes/${index + 1}/peaks?points=${picture.points}`);
            if (this.#scheduler.done(index, key)) picture.takePeaks(points, length);
        } catch {
            this.#scheduler.failed(index, performance.now());
        }
    }
}

/** Peaks as bytes: their layer, how many, the length, and four numbers a point. */
async function load(path) {
    const answer = await fetch(path, { headers: { Accept: "application/octet-stream" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = await answer.arrayBuffer(), view = new DataView(bytes);
    return { points: new Float32Array(bytes, HEAD, 4 * view.getUint32(4, true)), length: view.getFloat64(8, true) };
}
