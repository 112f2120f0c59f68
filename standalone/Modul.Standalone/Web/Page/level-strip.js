/** @file The level of the input or the master, with the clip mark that stays until it is pressed. */
import { AttributeCell } from "./dom.js";
import { keepSized } from "./canvas.js";
import { MeterMotion, MeterPicture } from "./meter.js";
import { palette } from "./palette.js";
import { onPress } from "./press.js";

/** Two lying bars. */
export class LevelStrip {
    #canvas;
    #context;
    #motion = new MeterMotion();
    #picture = new MeterPicture();
    #clip;
    #clipName;
    #clipped = null;
    #name;

    /**
     * @param {HTMLCanvasElement} canvas
     * @param {HTMLElement} clip the mark, a button
     * @param {string} name whose level it is
     * @param {() => void} unclip takes the mark off
     */
    constructor(canvas, clip, name, unclip) {
        this.#canvas = canvas;
        this.#name = name;
        this.#context = canvas.getContext("2d", { alpha: false });
        this.#clip = clip;
        this.#clipName = new AttributeCell(clip, "aria-label");
        onPress(clip, unclip);
        keepSized(canvas, () => this.invalidate());
    }

    /** @param {number} left linear @param {number} right linear @param {boolean} clipped */
    take(left, right, clipped) {
        this.#motion.take(left, right);
        if (clipped === this.#clipped) return;
        this.#clipped = clipped;
        this.#clip.toggleAttribute("data-clipped", clipped);
        this.#clipName.set(clipped ? `${this.#name} clip mark: take it off` : `clip mark of the ${this.#name}: not clipped`);
    }

    /** Draws a frame. @param {number} now ms */
    draw(now) {
        this.#motion.move(now);
        this.#picture.draw(this.#motion);
    }

    /** Draws everything anew. */
    invalidate() {
        const { width, height } = this.#canvas;
        this.#context.fillStyle = palette.ground;
        this.#context.fillRect(0, 0, width, height);
        this.#picture.place(this.#context, 0, 0, width, height, false);
    }
}
