/** @file Does what the keys ask for. */
import { actOf } from "./keys.js";
import { isScrolled } from "./scrolling.js";

/**
 * Listens to the whole page.
 * @param {import("./commands.js").Commands} commands
 * @param {import("./help.js").Help} help
 * @param {() => boolean} close closes what is open; false for nothing
 * @param {Record<string, import("./hold-button.js").HoldButton>} holds by what they do
 */
export function startKeys(commands, help, close, holds) {
    let held = null;
    document.addEventListener("keydown", event => {
        if (event.key === "Shift") document.body.dataset.shift = "";
        if (event.defaultPrevented || isTyping(event.target)) return;
        const act = actOf(event);
        if (act === null || (help.isOpen && !act.help) || (act.turn && isScrolled(event.target))) return;
        event.preventDefault();
        if (event.key === "Escape" && close()) return;
        if (act.hold) {
            letGo();
            held = { code: event.code, button: holds[act.hold] };
            held.button.begin();
        } else {
            press(act, commands, help);
        }
    });
    document.addEventListener("keyup", event => {
        if (event.key === "Shift") delete document.body.dataset.shift;
        if (held && (event.code === held.code || event.key === "Shift")) letGo();
    });
    addEventListener("blur", () => {
        delete document.body.dataset.shift;
        letGo();
    });
    const letGo = () => {
        held?.button.release();
        held = null;
    };
}

function press(act, commands, help) {
    if (act.help) help.toggle();
    else if (act.turn) commands.turnSelection(act.turn);
    else if (act.toggle) commands.toggle(act.toggle);
    else if (act.tape) commands.press({ command: act.command, tape: act.tape });
    else commands.press({ command: act.command });
}

/** A slider takes its own keys and lets the others through; a text field takes all. */
const isTyping = target => target instanceof HTMLInputElement && target.type !== "range";
