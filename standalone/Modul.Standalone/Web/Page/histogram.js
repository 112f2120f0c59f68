/** @file How long callbacks took in the last ten seconds. */
import { keepSized } from "./canvas.js";
import { palette } from "./palette.js";
import { BUCKETS } from "./snapshot.js";

const SECONDS = 10;
const EVERY = 1000;

/** Differences of the counts that the snapshots hold: a ring of one count a second. */
export class Histogram {
    #canvas;
    #context;
    #kept = Array.from({ length: SECONDS }, () => new Uint32Array(BUCKETS));
    #filled = 0;
    #next = 0;
    #keptAt = -Infinity;
    #bars = new Float64Array(BUCKETS);

    /** @param {HTMLCanvasElement} canvas */
    constructor(canvas) {
        this.#canvas = canvas;
        this.#context = canvas.getContext("2d");
        keepSized(canvas, () => this.draw());
    }

    /** Once a second takes the counts; true where it did. @param {Uint32Array} counts @param {number} now ms */
    take(counts, now) {
        if (now - this.#keptAt < EVERY) return false;
        this.#keptAt = now;
        const oldest = this.#kept[this.#filled < SECONDS ? 0 : this.#next];
        for (let i = 0; i < BUCKETS; i++) this.#bars[i] = this.#filled === 0 ? 0 : (counts[i] - oldest[i]) >>> 0;
        this.#kept[this.#next].set(counts);
        this.#next = (this.#next + 1) % SECONDS;
        this.#filled = Math.min(this.#filled + 1, SECONDS);
        return true;
    }

    /** The counts begin anew: another server. */
    forget() {
        this.#filled = this.#next = 0;
    }

    /** Draws it, by the square root, so that the one long callback among thousands is seen. */
    draw() {
        const { width, height } = this.#canvas, context = this.#context, step = width / BUCKETS;
        context.clearRect(0, 0, width, height);
        const most = Math.sqrt(Math.max(1, ...this.#bars));
        for (let i = 0; i < BUCKETS; i++) {
            const share = Math.sqrt(this.#bars[i]) / most, tall = this.#bars[i] > 0 ? Math.max(3, share * (height - 3)) : 0;
            context.fillStyle = i < 9 ? palette.low : i < 11 ? palette.middle : palette.high;
            context.fillRect(Math.round(i * step) + 1, height - 2 - tall, Math.ceil(step) - 2, tall);
            context.fillStyle = palette.bar;
            context.fillRect(Math.round(i * step) + 1, height - 2, Math.ceil(step) - 2, 2);
        }
    }
}
