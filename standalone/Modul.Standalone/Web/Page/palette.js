/** @file The colours of what is drawn on canvas: those of the style sheets. */
import { STATES } from "./words.js";

/** Read from the document, and again when the theme changes. */
export const palette = { states: [] };

const NAMES = ["ground", "line", "grid", "bar", "head", "record", "low", "middle", "high", "off", "hold"];

/** Takes the colours of the theme that holds now. */
export function readPalette() {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue("--" + name).trim();
    palette.states = STATES.map(state => colour("wave-" + state));
    for (const name of NAMES) palette[name] = colour("draw-" + name);
}
