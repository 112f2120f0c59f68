/** @file What is said while there is nothing to show: the page greys out and tells why. */
import { byId, TextCell } from "./dom.js";

const WORDS = {
    waiting: "connecting…",
    stale: "Connection lost, trying again",
    unpaired: "Not paired: open the address with the token that the terminal shows",
    lost: "The audio server is lost; every tape stays, waiting for it",
    ended: "Modul has ended",
};

/** Fresh, stale, or worse. */
export class Link {
    #banner = byId("banner");
    #text = new TextCell(this.#banner);
    #shown = "";
    #focused = null;

    /** @param {"fresh"|"waiting"|"stale"|"unpaired"|"lost"|"ended"} link */
    show(link) {
        if (link === this.#shown) return;
        this.#shown = link;
        document.body.dataset.link = link;
        this.#banner.hidden = !(link in WORDS);
        this.#text.set(WORDS[link] ?? "");
        this.#disable(link !== "fresh" && link !== "lost");
    }

    /** Nothing can be pressed; the focus comes back to where it was. */
    #disable(off) {
        if (off && document.activeElement !== document.body) this.#focused = document.activeElement;
        for (const id of ["transport", "lanes", "dock"]) byId(id).inert = off;
        if (off || !this.#focused) return;
        this.#focused.focus();
        this.#focused = null;
    }
}
