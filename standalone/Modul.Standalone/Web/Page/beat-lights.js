/** @file A light a beat. */
import { element } from "./dom.js";

/** The first beat of the bar is another colour and taller. */
export class BeatLights {
    #parent;
    #lights = [];
    #lit = -1;

    /** @param {Element} parent */
    constructor(parent) {
        this.#parent = parent;
    }

    /** As many lights as the bar has beats. @param {number} beats */
    build(beats) {
        if (beats === this.#lights.length) return;
        this.#lights = Array.from({ length: beats }, () => element("span", { class: "light" }));
        this.#parent.replaceChildren(...this.#lights);
        this.#lit = -1;
    }

    /** @param {number} beat 0 for the first; NaN for none */
    light(beat) {
        this.#lights[this.#lit]?.classList.remove("on");
        this.#lights[beat]?.classList.add("on");
        this.#lit = beat;
    }
}
