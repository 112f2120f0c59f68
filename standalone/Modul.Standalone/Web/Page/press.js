/** @file Buttons that act when they are pressed, not when they are let go. */

/**
 * Acts on the pointer's or the key's way down, once, and on the click that an assistive technology makes by itself.
 * @param {HTMLElement} button
 * @param {(event: Event) => void} act
 */
export function onPress(button, act) {
    let pointed = false;
    button.addEventListener("pointerdown", event => {
        if (event.button !== 0) return;
        pointed = true;
        act(event);
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

/** Whether a key presses the button that has the focus. @param {KeyboardEvent} event */
export const isPressKey = event => (event.key === "Enter" || event.key === " ") && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Without it the browser clicks when space is let go. @param {KeyboardEvent} event */
export function keepFromClicking(event) {
    if (isPressKey(event)) event.preventDefault();
}

/** A click leaves the focus where it is: else the space bar would press that button again, and not record. @param {HTMLElement} button */
export function keepFocus(button) {
    button.addEventListener("mousedown", event => {
        event.preventDefault();
        if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    });
}
