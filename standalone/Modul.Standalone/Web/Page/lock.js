/** @file The lock: touches and clicks do nothing, the keyboard goes on. */
import { byId } from "./dom.js";
import { HoldButton } from "./hold-button.js";

const HELD = 600;

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
    document.addEventListener("pointerdown", event => {
        if (locked() && !button.contains(event.target)) tell("locked: hold unlock");
    }, true);
}
