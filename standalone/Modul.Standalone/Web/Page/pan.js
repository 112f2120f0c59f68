/** @file The pan slider. */
import { element, TextCell } from "./dom.js";
import { panText, panSpoken } from "./words.js";

const HELD = 400;
const STEP = 0.05;

/** A slider from -1, left, to 1, right. */
export class Pan {
    #input;
    #text;
    #ask;
    #shown = NaN;
    #touchedAt = -Infinity;

    /** What goes into the lane. */
    element;

    /** @param {string} label @param {(pan: number) => void} ask */
    constructor(label, ask) {
        this.#ask = ask;
        this.#input = element("input", { "type": "range", "min": "-1", "max": "1", "step": "0.01", "value": "0", "aria-label": label });
        const output = element("span", { "class": "pan-text", "aria-hidden": "true" });
        this.#text = new TextCell(output);
        this.element = element("div", { "class": "pan" }, this.#input, output);
        this.#input.addEventListener("input", () => this.#turned());
        this.#input.addEventListener("dblclick", () => this.#set(0));
        this.#input.addEventListener("pointerup", () => this.#input.blur());
        this.#input.addEventListener("keydown", event => this.#key(event));
        this.#input.addEventListener("wheel", event => this.#wheel(event), { passive: false });
    }

    /** @param {number} pan */
    show(pan) {
        if (pan === this.#shown || performance.now() - this.#touchedAt < HELD) return;
        this.#input.value = String(pan);
        this.#write(pan);
    }

    #write(pan) {
        this.#shown = pan;
        this.#text.set(panText(pan));
        this.#input.setAttribute("aria-valuetext", panSpoken(pan));
    }

    #turned() {
        this.#touchedAt = performance.now();
        this.#write(Number(this.#input.value));
        this.#ask(this.#shown);
    }

    #set(pan) {
        this.#input.value = String(Math.round(pan * 100) / 100);
        this.#turned();
    }

    /** The arrows turn in steps that are heard; the slider's own are finer. */
    #key(event) {
        const way = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 }[event.key];
        if (!way || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.#set(Number(this.#input.value) + way * STEP);
    }

    #wheel(event) {
        event.preventDefault();
        this.#set(Number(this.#input.value) + (event.deltaY < 0 ? STEP : -STEP));
    }
}
