/** @file The lock: touches and clicks do nothing, the keyboard goes on. */
import { byId } from "./dom.js";
import { HoldButton } from "./hold-button.js";

const HELD = 600;

const SWALLOWED = ["pointerdown", "mousedown", "click", "dblclick", "wheel"];

/** One press locks, holding unlocks. @param {(line: string) => void} tell */
export function startLock(tell) {
    const button = byId("lock");
    const locked = () => document.body.hasAttribute("data-locked");
    const set = on => {
        document.body.toggleAttribute("data-locked", on);
        button.setAttribute("aria-pressed", String(on));
        hold.rename(on ? "unlock" : "lock");
        tell(on ? "locked: touches do nothing, the keyboard goes on; hold unlock" : "unlocked");
    };
    const hold = new HoldButton(button, HELD, () => set(!locked()), locked);
    const swallows = event => locked() && event.target.closest("#lock, dialog") === null;
    addEventListener("pointerdown", event => {
        if (swallows(event)) tell("locked: hold unlock");
    }, true);
    for (const type of SWALLOWED) addEventListener(type, event => {
        if (swallows(event)) swallow(event);
    }, true);
}

/** The page does not hear of it, and the browser does no more with it than scroll. An assistive technology's click, which no finger made, passes. */
function swallow(event) {
    if (event.type === "click" && event.detail === 0) return;
    event.stopImmediatePropagation();
    if (event.type !== "pointerdown" && event.type !== "wheel") event.preventDefault();
}
