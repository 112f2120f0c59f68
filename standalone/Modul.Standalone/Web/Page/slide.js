/** @file Dragging a slider from where it stands: a press alone changes nothing. */

/** The least way from end to end, px: short sliders are dragged beyond their ends. */
const LEAST_WAY = 100;

/** A finger that moves less may be about to scroll. */
const SLOP = 6;

/** Takes the drags on a slider, whose own jump to where they are pressed. The keyboard and assistive technologies have the slider itself. */
export class Slide {
    #input;
    #changed;
    #drag = null;

    /**
     * @param {HTMLInputElement} input a range that takes no pointers
     * @param {HTMLElement} surface what is touched in its place
     * @param {() => void} changed the slider's value is another
     */
    constructor(input, surface, changed) {
        this.#input = input;
        this.#changed = changed;
        surface.classList.add("slide");
        surface.addEventListener("pointerdown", event => this.#begin(event, surface));
        surface.addEventListener("pointermove", event => this.#move(event));
        surface.addEventListener("pointerup", () => this.#end());
        surface.addEventListener("pointercancel", () => this.#cancel());
        // No focus and no click of a label: the space bar records.
        surface.addEventListener("mousedown", event => event.preventDefault());
        surface.addEventListener("click", event => event.preventDefault());
    }

    #begin(event, surface) {
        if (event.button !== 0 || this.#drag) return;
        surface.setPointerCapture(event.pointerId);
        const input = this.#input, upright = getComputedStyle(input).writingMode.startsWith("vertical");
        const length = upright ? input.clientHeight : input.clientWidth, range = Number(input.max) - Number(input.min);
        this.#drag = {
            pointer: event.pointerId, from: Number(input.value), x: event.clientX, y: event.clientY, upright,
            moves: event.pointerType !== "touch", perPixel: range / Math.max(LEAST_WAY, length * 4 / 3),
        };
    }

    #move(event) {
        const drag = this.#drag;
        if (event.pointerId !== drag?.pointer) return;
        const along = drag.upright ? drag.y - event.clientY : event.clientX - drag.x;
        drag.moves ||= Math.abs(along) >= SLOP;
        if (drag.moves) this.#put(drag.from + along * drag.perPixel);
    }

    #put(value) {
        const before = this.#input.value;
        this.#input.value = String(value);
        if (this.#input.value !== before) this.#changed();
    }

    #end() {
        this.#drag = null;
    }

    /** The browser scrolls instead. */
    #cancel() {
        if (this.#drag?.moves) this.#put(this.#drag.from);
        this.#drag = null;
    }
}
