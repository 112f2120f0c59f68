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
     * Adds one; a count takes the place of the one before.
     * @param {string} line
     * @param {number} age seconds since it was told
     */
    add(line, age = 0) {
        const kind = kindOf(line);
        for (const item of [...this.#list.children]) if (kind && item.dataset.kind === kind) item.remove();
        this.#list.prepend(element("li", { "data-kind": kind }, element("time", {}, clockText(age)), " ", line));
        while (this.#list.childElementCount > KEPT) this.#list.lastElementChild.remove();
        if (age * 1000 >= SHOWN) return;
        this.#latest.set(line);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#latest.set(""), SHOWN);
    }
}

/** Of `xruns: 3` what is counted; empty where nothing is. */
const kindOf = line => /^([a-zA-Z ]+): \d+/.exec(line)?.[1] ?? "";

const clockText = age => new Date(Date.now() - 1000 * age).toTimeString().slice(0, 8);
