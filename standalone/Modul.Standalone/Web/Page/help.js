/** @file The sheet of keys. */
import { byId, element } from "./dom.js";
import { SHEET } from "./keys.js";
import { onPress } from "./press.js";

/** A dialog of the browser's own: it keeps the focus inside, closes with Esc, and gives the focus back. */
export class Help {
    #dialog = byId("help");

    constructor() {
        byId("sheet").append(...SHEET.map(([key, does]) =>
            element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, does))));
        onPress(byId("help-key"), () => this.toggle());
        onPress(byId("help-close"), () => this.#dialog.close());
        this.#dialog.addEventListener("pointerdown", event => {
            if (event.target === this.#dialog) this.#dialog.close();
        });
    }

    /** Whether it is shown. */
    get isOpen() {
        return this.#dialog.open;
    }

    /** Opens or closes it. */
    toggle() {
        if (this.#dialog.open) this.#dialog.close();
        else this.#dialog.showModal();
    }
}
