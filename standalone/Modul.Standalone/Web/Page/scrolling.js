/** @file Whose the arrow keys are. */

/** Whether a key goes to a region that it scrolls. @param {EventTarget} target what has the focus */
export const isScrolled = target => target instanceof HTMLElement && target !== document.body && !target.matches("button, input")
    && target.scrollHeight > target.clientHeight;
