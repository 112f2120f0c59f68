/** @file The last lines for the musician. */
import { TextCell, byId, element } from "./dom.js";

const KEPT = 8;
const SHOWN = 6000;

/** A server tells its last lines to whoever connects again: how far apart, ms, the same line may be said to have been told. */
const SAME = 2000;

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
        const kind = kindOf(line), told = Date.now() - 1000 * age;
        if (age > 0 && [...this.#list.children].some(item => item.dataset.line === line && Math.abs(item.dataset.told - told) < SAME)) return;
        for (const item of [...this.#list.children]) if (kind && item.dataset.kind === kind) item.remove();
        this.#list.prepend(element("li", { "data-kind": kind, "data-line": line, "data-told": told }, element("time", {}, clockText(told)), " ", line));
        while (this.#list.childElementCount > KEPT) this.#list.lastElementChild.remove();
        if (age * 1000 >= SHOWN) return;
        this.#latest.set(line);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#latest.set(""), SHOWN);
    }
}

/** Of `xruns: 3` what is counted; empty where nothing is. */
const kindOf = line => /^([a-zA-Z ]+): \d+/.exec(line)?.[1] ?? "";

const clockText = told => new Date(told).toTimeString().slice(0, 8);
