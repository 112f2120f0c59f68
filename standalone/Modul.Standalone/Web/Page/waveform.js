/** @file A tape's waveform, drawn once for each change into two pictures: what was played this round, and what is still to come. */
import { offscreen } from "./canvas.js";
import { palette } from "./palette.js";

const DIM = 0.42;
const LOUDNESS = 0.5;
const MARGIN = 0.06;
const LEAST_GRID = 8;

/** Peaks as the server sends them: for each point left min, left max, right min, right max. */
export class Waveform {
    /** Brighter: behind the playhead. */
    lit = offscreen(1, 1);

    /** Darker: before it. */
    dim = offscreen(1, 1);

    #points = new Float32Array(0);
    #length = 0;

    /** Frames that the points span. */
    get length() {
        return this.#length;
    }

    /** Takes other peaks. @param {Float32Array} points @param {number} length frames */
    take(points, length) {
        this.#points = points;
        this.#length = length;
    }

    /**
     * Draws both.
     * @param {number} width in device pixels
     * @param {number} height in device pixels
     * @param {number} state whose colour it has
     * @param {number} span frames from the left edge to the right one
     * @param {number} barFrames frames of a bar, 0 for no grid
     * @param {number} beatFrames frames of a beat
     */
    draw(width, height, state, span, barFrames, beatFrames) {
        for (const picture of [this.lit, this.dim]) {
            if (picture.width !== width) picture.width = width;
            if (picture.height !== height) picture.height = height;
        }
        const colour = palette.states[state];
        this.#paint(this.lit, colour, 1, span, barFrames, beatFrames);
        this.#paint(this.dim, colour, DIM, span, barFrames, beatFrames);
    }

    #paint(picture, colour, strength, span, barFrames, beatFrames) {
        const context = picture.getContext("2d", { alpha: false }), { width, height } = picture;
        context.fillStyle = palette.ground;
        context.fillRect(0, 0, width, height);
        if (span > 0 && barFrames > 0) {
            grid(context, width, height, span, beatFrames, palette.grid);
            grid(context, width, height, span, barFrames, palette.bar);
        }
        context.fillStyle = palette.line;
        context.fillRect(0, height >> 1, width, 1);
        if (span <= 0 || this.#length <= 0) return;
        context.globalAlpha = strength;
        context.fillStyle = colour;
        this.#columns(context, Math.min(width, Math.round(width * this.#length / span)), height);
        context.globalAlpha = 1;
    }

    /** A column a device pixel, the left side above and the right one below the middle. */
    #columns(context, width, height) {
        const points = this.#points, count = points.length >> 2, middle = height >> 1, reach = middle * (1 - MARGIN);
        if (count === 0) return;
        context.beginPath();
        for (let x = 0; x < width; x++) {
            const from = Math.min(Math.floor(x * count / width), count - 1);
            const to = Math.min(Math.max(Math.ceil((x + 1) * count / width), from + 1), count);
            let left = 0, right = 0;
            for (let i = from; i < to; i++) {
                left = Math.max(left, -points[4 * i], points[4 * i + 1]);
                right = Math.max(right, -points[4 * i + 2], points[4 * i + 3]);
            }
            const up = Math.min(1, left) ** LOUDNESS * reach, down = Math.min(1, right) ** LOUDNESS * reach;
            context.rect(x, middle - up, 1, up + down + 1);
        }
        context.fill();
    }
}

function grid(context, width, height, span, every, colour) {
    const step = width * every / span;
    if (step < LEAST_GRID) return;
    context.fillStyle = colour;
    for (let x = step; x < width - 1; x += step) context.fillRect(Math.round(x), 0, 1, height);
}
