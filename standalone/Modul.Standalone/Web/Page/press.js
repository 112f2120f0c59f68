/** @file Buttons that act when they are pressed, not when they are let go. */

/** A finger that moves further, in px, did not tap. */
const SLOP = 12;

/**
 * Acts on the pointer's or the key's way down, once, and on the click that an assistive technology makes by itself. A finger may be about to
 * scroll: it presses when it is lifted where it came down, but at once on a button that cannot wait.
 * @param {HTMLElement} button
 * @param {(event: Event) => void} act
 * @param {boolean} atOnce whether a finger presses on its way down; the page does not scroll from there
 */
export function onPress(button, act, atOnce = false) {
    let pointed = false;
    button.toggleAttribute("data-at-once", atOnce);
    button.addEventListener("pointerdown", event => {
        if (event.button !== 0) return;
        pointed = true;
        if (event.pointerType === "touch" && !atOnce) onTap(button, event, act);
        else act(event);
    });
    button.addEventListener("keydown", event => {
        if (!isPressKey(event)) return;
        event.preventDefault();
        event.stopPropagation();
        if (!event.repeat) act(event);
    });
    button.addEventListener("keyup", keepFromClicking);
    button.addEventListener("click", event => {
        const own = pointed && event.detail > 0;
        pointed = false;
        if (!own) act(event);
    });
    keepFocus(button);
}

/** Acts when a finger is lifted where it came down; a scroll takes it away. */
function onTap(button, down, act) {
    const ended = new AbortController();
    const end = event => {
        if (event.pointerId !== down.pointerId) return;
        ended.abort();
        if (event.type === "pointerup" && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) <= SLOP) act(event);
    };
    for (const type of ["pointerup", "pointercancel"]) button.addEventListener(type, end, { signal: ended.signal });
}

/** What was typed counts before what is pressed next. */
export function commitBeforePresses() {
    document.addEventListener("pointerdown", event => {
        const field = document.activeElement;
        if (field instanceof HTMLInputElement && field.type !== "range" && event.target !== field) field.blur();
    }, true);
}

/** Whether a key presses the button that has the focus. @param {KeyboardEvent} event */
export const isPressKey = event => (event.key === "Enter" || event.key === " ") && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Without it the browser clicks when space is let go. @param {KeyboardEvent} event */
export function keepFromClicking(event) {
    if (isPressKey(event)) event.preventDefault();
}

/** A click leaves the focus where it is: else the space bar would press that button again, and not record. @param {HTMLElement} button */
export function keepFocus(button) {
    button.addEventListener("mousedown", event => event.preventDefault());
}
