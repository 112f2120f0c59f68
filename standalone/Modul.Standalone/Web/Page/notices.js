/** @file The last lines for the musician. */
import { TextCell, byId, element } from "./dom.js";

const KEPT = 8;
const SHOWN = 6000;

/** A list in the machine panel, and the newest one beside it for a while. */
export class Notices {
    #list = byId("notices");
    #latest = new TextCell(byId("latest"));
    #timer = 0;

    /** Adds one. @param {string} line */
    add(line) {
        this.#list.prepend(element("li", {}, element("time", {}, clockText()), " ", line));
        while (this.#list.childElementCount > KEPT) this.#list.lastElementChild.remove();
        this.#latest.set(line);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#latest.set(""), SHOWN);
    }
}

const clockText = () => new Date().toTimeString().slice(0, 8);
