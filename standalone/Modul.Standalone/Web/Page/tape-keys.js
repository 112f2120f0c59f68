/** @file The buttons of a tape: in its lane, and for the selected one in the dock. */
import { AttributeCell, TextCell, element } from "./dom.js";
import { icon, setIcon } from "./icons.js";
import { onPress } from "./press.js";
import { TapeFlag } from "./snapshot.js";
import { State, counted, isRunning } from "./words.js";

/** Command, word, whole name. */
const KEYS = [
    ["record", "rec", "record"], ["overdub", "over", "overdub"], ["replace", "repl", "replace"], ["play", "play", "play"],
    ["undo", "undo", "undo"], ["redo", "redo", "redo"], ["mute", "mute", "mute"], ["solo", "solo", "solo"], ["clear", "clear", "clear"],
];

/** What is played in time: a finger presses these at once. */
const AT_ONCE = new Set(["record", "overdub", "replace", "play"]);

/** Ten buttons that press, and light up by the tape's state. */
export class TapeKeys {
    #lights = {};
    #undo;
    #redo;
    #word;
    #playName;
    #playIcon;
    #name;
    #running = null;

    /** What goes into the lane. */
    element;

    /**
     * @param {import("./commands.js").Commands} commands
     * @param {() => number} tapeOf the tape they are for, 1 for the first
     * @param {string} name what a screen reader says after the word: `tape 3`
     */
    constructor(commands, tapeOf, name) {
        this.#name = name;
        this.element = element("div", { "class": "tape-keys", "role": "group", "aria-label": `keys of ${name}` });
        for (const [command, word, whole] of KEYS) this.element.append(this.#key(command, word, whole, commands, tapeOf));
    }

    /** Shows a tape. @param {import("./snapshot.js").Snapshot["tapes"][0]} tape */
    show(tape) {
        this.#light("record", tape.state === State.recording);
        this.#light("overdub", tape.state === State.overdubbing);
        this.#light("replace", tape.state === State.replacing);
        this.#light("mute", (tape.flags & TapeFlag.muted) !== 0);
        this.#light("solo", (tape.flags & TapeFlag.soloed) !== 0);
        this.#undo.show(tape.undo);
        this.#redo.show(tape.redo);
        this.#showRunning(isRunning(tape.state));
    }

    #showRunning(running) {
        if (running === this.#running) return;
        this.#running = running;
        const word = running ? "stop" : "play";
        this.#word.set(word);
        this.#playName.set(`${word} ${this.#name}`);
        setIcon(this.#playIcon, word);
    }

    #light(command, on) {
        this.#lights[command].set(on);
    }

    #key(command, word, whole, commands, tapeOf) {
        const sign = icon(command), text = element("span", { class: "word" });
        const label = (word === whole ? "" : word + ": ") + `${whole} ${this.#name}`;
        const button = element("button", { "class": "key tape-key", "data-command": command, "aria-label": label }, sign, text);
        const cell = new TextCell(text);
        cell.set(word);
        if (command === "undo") this.#undo = new Steps(button, `${whole} ${this.#name}`);
        else if (command === "redo") this.#redo = new Steps(button, `${whole} ${this.#name}`);
        else if (command === "play") [this.#word, this.#playName, this.#playIcon] = [cell, new AttributeCell(button, "aria-label"), sign];
        else if (command !== "clear") this.#lights[command] = new AttributeCell(button, "aria-pressed");
        onPress(button, () => commands.press({ command: command === "play" && this.#running ? "stop" : command, tape: tapeOf() }),
            AT_ONCE.has(command));
        return button;
    }
}

/** How many steps a key can take: in its corner, and in its name. */
class Steps {
    #button;
    #name;
    #shown = -1;

    constructor(button, name) {
        this.#button = button;
        this.#name = name;
    }

    show(steps) {
        if (steps === this.#shown) return;
        this.#shown = steps;
        this.#button.dataset.steps = steps > 0 ? steps : "";
        this.#button.setAttribute("aria-label", steps > 0 ? `${this.#name}, ${counted(steps, "step")}` : this.#name);
    }
}
