/** @file The last lines for the musician. */
import { TextCell, byId, element } from "./dom.js";

const KEPT = 8;
const SHOWN = 6000;

/** A list in the machine panel, and the newest one beside it for a while. */
export class Notices {
    #list = byId("notices");
    #latest = new TextCell(byId("latest"));
    #timer = 0;

    /**
     * Adds one.
     * @param {string} line
     * @param {number} age seconds since it was told
     */
    add(line, age = 0) {
        this.#list.prepend(element("li", {}, element("time", {}, clockText(age)), " ", line));
        while (this.#list.childElementCount > KEPT) this.#list.lastElementChild.remove();
        if (age * 1000 >= SHOWN) return;
        this.#latest.set(line);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#latest.set(""), SHOWN);
    }
}

const clockText = age => new Date(Date.now() - 1000 * age).toTimeString().slice(0, 8);
