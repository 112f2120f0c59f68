/** @file What is drawn in a lane: the waveform with its heads, and the meter beside it. */
import { keepSized, pixelRatio } from "./canvas.js";
import { MeterMotion, MeterPicture } from "./meter.js";
import { Waveform } from "./waveform.js";
import { palette } from "./palette.js";

const METER = 18;
const GAP = 4;
const HEAD = 2.6;

/** Draws only columns that changed: the pictures of the waveform lie ready, a frame copies stripes of them. */
export class LanePicture {
    #canvas;
    #context;
    #width = 0;
    #height = 0;
    #head = 2;
    #waveform = new Waveform();
    #motion = new MeterMotion();
    #meter = new MeterPicture();
    #stale = true;
    #play = -1;
    #record = -1;
    #state = 0;
    #span = 0;
    #barFrames = 0;
    #beatFrames = 0;

    /** @param {HTMLCanvasElement} canvas */
    constructor(canvas) {
        this.#canvas = canvas;
        this.#context = canvas.getContext("2d", { alpha: false });
        keepSized(canvas, () => this.#resized());
    }

    /** How many points of peaks are worth fetching for it. */
    get points() {
        return Math.min(1024, Math.max(128, Math.ceil(this.#width / 128) * 128));
    }

    /** Other peaks. @param {Float32Array} points @param {number} length frames */
    takePeaks(points, length) {
        this.#waveform.take(points, length);
        this.#stale = true;
    }

    /** What a snapshot tells of the level. @param {number} left @param {number} right linear */
    takeLevel(left, right) {
        this.#motion.take(left, right);
    }

    /**
     * What the waveform looks like.
     * @param {number} state its colour
     * @param {number} span frames from edge to edge
     * @param {number} barFrames 0 for no grid
     * @param {number} beatFrames
     */
    set(state, span, barFrames, beatFrames) {
        if (state === this.#state && span === this.#span && barFrames === this.#barFrames && beatFrames === this.#beatFrames) return;
        this.#state = state;
        this.#span = span;
        this.#barFrames = barFrames;
        this.#beatFrames = beatFrames;
        this.#stale = true;
    }

    /** Draws everything anew the next time: other colours. */
    invalidate() {
        this.#stale = true;
        if (this.#width > 0) this.#resized();
    }

    /**
     * A frame.
     * @param {number} now ms
     * @param {number} play frames from the left edge to the playhead; below 0 for none
     * @param {number} record the same for the record head
     */
    draw(now, play, record) {
        this.#motion.move(now);
        if (this.#width === 0) return;
        this.#meter.draw(this.#motion);
        const playX = this.#columnOf(play), recordX = this.#columnOf(record);
        if (this.#stale) this.#drawAll(playX, recordX);
        else if (playX !== this.#play || recordX !== this.#record) this.#drawChange(playX, recordX);
    }

    #columnOf(frames) {
        return frames < 0 || this.#span <= 0 ? -1 : Math.min(this.#width - this.#head, Math.floor(frames / this.#span * this.#width));
    }

    #resized() {
        const ratio = pixelRatio(), meter = Math.round(METER * ratio);
        this.#width = Math.max(1, this.#canvas.width - meter - Math.round(GAP * ratio));
        this.#height = this.#canvas.height;
        this.#head = Math.max(2, Math.round(HEAD * ratio));
        this.#stale = true;
        this.#context.fillStyle = palette.ground;
        this.#context.fillRect(0, 0, this.#canvas.width, this.#height);
        this.#meter.place(this.#context, this.#canvas.width - meter, 0, meter, this.#height, true);
    }

    #drawAll(playX, recordX) {
        this.#waveform.draw(this.#width, this.#height, this.#state, this.#span, this.#barFrames, this.#beatFrames);
        this.#stale = false;
        this.#restore(0, this.#width, litOf(playX, recordX));
        this.#drawHeads(playX, recordX);
    }

    #drawChange(playX, recordX) {
        const cap = 3 * this.#head, old = litOf(this.#play, this.#record), lit = litOf(playX, recordX);
        if (lit < old || (playX < 0) !== (this.#play < 0)) {
            this.#restore(0, this.#width, lit);
        } else {
            this.#restore(old - cap, lit + cap, lit);
            if (this.#record >= 0) this.#restore(this.#record - cap, this.#record + cap, lit);
        }
        this.#drawHeads(playX, recordX);
    }

    /** Copies the columns from one to another: lit up to a column, dim from there on. */
    #restore(from, to, lit) {
        from = Math.max(0, from);
        to = Math.min(this.#width, to);
        const edge = Math.min(Math.max(lit, from), to);
        this.#copy(this.#waveform.lit, from, edge);
        this.#copy(this.#waveform.dim, edge, to);
    }

    #copy(picture, from, to) {
        if (to > from) this.#context.drawImage(picture, from, 0, to - from, this.#height, from, 0, to - from, this.#height);
    }

    #drawHeads(playX, recordX) {
        const context = this.#context, head = this.#head;
        if (recordX >= 0) {
            context.fillStyle = palette.record;
            context.fillRect(recordX, 0, head, this.#height);
            const from = Math.max(0, recordX - head), wide = Math.min(this.#width, recordX + 2 * head) - from;
            context.fillRect(from, 0, wide, 2 * head);
            context.fillRect(from, this.#height - 2 * head, wide, 2 * head);
        }
        if (playX >= 0) {
            context.fillStyle = palette.head;
            context.fillRect(playX, 0, head, this.#height);
        }
        this.#play = playX;
        this.#record = recordX;
    }
}

/** What was played is lit; of a first take, what was recorded. */
const litOf = (playX, recordX) => playX >= 0 ? playX : recordX;
