/** @file The pan slider. */
import { Slide } from "./slide.js";
import { Wheel } from "./wheel.js";
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
    #wheel = new Wheel();

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
        new Slide(this.#input, this.element, () => this.#turned());
        this.element.addEventListener("dblclick", () => this.#set(0));
        this.#input.addEventListener("keydown", event => this.#key(event));
        this.element.addEventListener("wheel", event => this.#wheeled(event), { passive: false });
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

    #wheeled(event) {
        const steps = this.#wheel.take(event);
        if (Number.isNaN(steps)) return;
        event.preventDefault();
        if (steps !== 0) this.#set(Number(this.#input.value) + steps * STEP);
    }
}
