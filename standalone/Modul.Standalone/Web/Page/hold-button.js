/** @file Buttons that want to be held: the guard against accidents. */
import { isPressKey, keepFocus, keepFromClicking } from "./press.js";

const SECOND_CLICK = 3000;

/** Acts once it was held long enough; let go early, nothing happens. An assistive technology cannot hold: it clicks twice. */
export class HoldButton {
    #button;
    #act;
    #milliseconds;
    #word;
    #text;
    #timer = 0;
    #clickedAt = -Infinity;
    #isGuarded;

    /**
     * @param {HTMLElement} button
     * @param {number} milliseconds
     * @param {() => void} act
     * @param {() => boolean} isGuarded whether it wants to be held now; else it acts at once
     */
    constructor(button, milliseconds, act, isGuarded = () => true) {
        this.#button = button;
        this.#act = act;
        this.#isGuarded = isGuarded;
        this.#milliseconds = milliseconds;
        this.#word = button.textContent;
        this.#text = document.createElement("span");
        const fill = document.createElement("span");
        fill.className = "hold-fill";
        fill.setAttribute("aria-hidden", "true");
        button.replaceChildren(fill, this.#text);
        button.style.setProperty("--hold", milliseconds + "ms");
        this.#say("");
        this.#listen();
    }

    /** Begins to hold; a key of the keyboard does the same. */
    begin() {
        if (this.#timer) return;
        if (!this.#isGuarded()) {
            this.#act();
            return;
        }
        this.#button.dataset.holding = "";
        this.#say("hold…");
        this.#timer = setTimeout(() => this.#end(true), this.#milliseconds);
    }

    /** Lets go. */
    release() {
        if (this.#timer) this.#end(false);
    }

    /** Another word on it. @param {string} word */
    rename(word) {
        if (word === this.#word) return;
        this.#word = word;
        this.#say("");
    }

    #end(done) {
        clearTimeout(this.#timer);
        this.#timer = 0;
        delete this.#button.dataset.holding;
        this.#say("");
        if (done) this.#act();
    }

    #say(words) {
        this.#text.textContent = words || this.#word;
        this.#button.setAttribute("aria-label", this.#isGuarded() ? `${this.#word}: hold` : this.#word);
    }

    #listen() {
        const button = this.#button;
        button.addEventListener("pointerdown", event => {
            if (event.button !== 0) return;
            button.setPointerCapture(event.pointerId);
            this.begin();
        });
        button.addEventListener("pointermove", event => {
            if (!isInside(button.getBoundingClientRect(), event)) this.release();
        });
        for (const end of ["pointerup", "pointercancel", "blur"]) button.addEventListener(end, () => this.release());
        button.addEventListener("contextmenu", event => event.preventDefault()); // a tablet's long press asks for one in mid-hold
        button.addEventListener("keydown", event => {
            if (!isPressKey(event)) return;
            event.preventDefault();
            event.stopPropagation();
            if (!event.repeat) this.begin();
        });
        button.addEventListener("keyup", event => {
            keepFromClicking(event);
            if (isPressKey(event)) this.release();
        });
        button.addEventListener("click", event => {
            if (event.detail === 0) this.#click();
        });
        keepFocus(button);
    }

    #click() {
        if (!this.#isGuarded()) {
            this.#act();
            return;
        }
        const again = performance.now() - this.#clickedAt < SECOND_CLICK;
        this.#clickedAt = again ? -Infinity : performance.now();
        if (again) this.#act();
        else this.#text.textContent = "again?";
        if (!again) setTimeout(() => this.#say(""), SECOND_CLICK);
    }
}

const isInside = (box, { clientX, clientY }) => clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;
