/** @file The volume slider: drag, wheel, arrow keys, double click for 0 dB. */
import { Slide } from "./slide.js";
import { Wheel } from "./wheel.js";
import { element, TextCell } from "./dom.js";
import { LEAST, MOST, up, down, turn } from "./volume-steps.js";
import { decibelText } from "./words.js";

/** The slider's lowest place is silence. */
const BOTTOM = LEAST - 1;

const SENT_EVERY = 33;
const HELD = 400;

/** Where a volume lies on the slider. @param {number} decibels */
const placeOf = decibels => decibels < LEAST ? BOTTOM : Math.min(decibels, MOST);

/** A slider in dB that follows what is shown and tells what is asked for. */
export class Fader {
    #input;
    #text;
    #ask;
    #shown = NaN;
    #touchedAt = -Infinity;
    #sentAt = -Infinity;
    #timer = 0;
    #wheel = new Wheel();

    /**
     * @param {HTMLElement} surface what is dragged and turned: what the slider lies in
     * @param {HTMLInputElement} input a range from BOTTOM to MOST
     * @param {Element | null} output where its dB are written
     * @param {(decibels: number) => void} ask
     */
    constructor(surface, input, output, ask) {
        this.#input = input;
        this.#text = output && new TextCell(output);
        this.#ask = ask;
        input.addEventListener("input", () => this.#turned());
        new Slide(input, surface, () => this.#turned());
        surface.addEventListener("dblclick", () => this.#set(0));
        input.addEventListener("keydown", event => this.#key(event));
        surface.addEventListener("wheel", event => this.#wheeled(event), { passive: false });
    }

    /** A range for it. @param {string} label */
    static input(label) {
        const ends = { min: String(BOTTOM), max: String(MOST), step: "0.1", value: "0" };
        return element("input", { "type": "range", ...ends, "aria-label": label });
    }

    /** Shows a volume, but not while a hand is on it. @param {number} decibels */
    show(decibels) {
        if (decibels === this.#shown || performance.now() - this.#touchedAt < HELD) return;
        this.#put(decibels);
    }

    #put(decibels) {
        this.#shown = decibels;
        this.#input.value = String(placeOf(decibels));
        this.#write(decibels);
    }

    #write(decibels) {
        this.#text?.set(decibelText(decibels));
        this.#input.setAttribute("aria-valuetext", decibels === -Infinity ? "silence" : decibelText(decibels) + " dB");
    }

    #asked() {
        const place = Number(this.#input.value);
        return place < LEAST ? -Infinity : place;
    }

    #turned() {
        this.#touchedAt = performance.now();
        this.#shown = this.#asked();
        this.#write(this.#shown);
        if (!this.#timer) this.#timer = setTimeout(() => this.#send(), Math.max(0, this.#sentAt + SENT_EVERY - performance.now()));
    }

    #send() {
        this.#timer = 0;
        this.#sentAt = performance.now();
        this.#ask(this.#shown);
    }

    #set(decibels) {
        this.#input.value = String(placeOf(decibels));
        this.#turned();
    }

    #key(event) {
        const to = this.#afterKey(event.key);
        if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        this.#set(to);
    }

    #afterKey(key) {
        switch (key) {
            case "ArrowUp": case "ArrowRight": return up(this.#asked());
            case "ArrowDown": case "ArrowLeft": return down(this.#asked());
            case "PageUp": return turn(this.#asked(), 6);
            case "PageDown": return turn(this.#asked(), -6);
            case "Home": return -Infinity;
            case "End": return MOST;
        }
    }

    #wheeled(event) {
        const steps = this.#wheel.take(event);
        if (Number.isNaN(steps)) return;
        event.preventDefault();
        if (steps !== 0) this.#set(turn(this.#asked(), steps));
    }
}
