/** @file The page: snapshots in, pictures out, presses back. */
import { Commands } from "./commands.js";
import { Connection, UNPAIRED } from "./connection.js";
import { Dock } from "./dock.js";
import { EngineClock } from "./clock.js";
import { Help } from "./help.js";
import { HoldButton } from "./hold-button.js";
import { Lanes } from "./lanes.js";
import { Link } from "./link.js";
import { Machine } from "./machine.js";
import { Notices } from "./notices.js";
import { Snapshot } from "./snapshot.js";
import { Spoken } from "./spoken.js";
import { Stats } from "./stats.js";
import { Transport } from "./transport.js";
import { commitBeforePresses } from "./press.js";
import { byId } from "./dom.js";
import { readPalette } from "./palette.js";
import { startKeys } from "./key-desk.js";
import { startLock } from "./lock.js";
import { startTheme } from "./theme.js";

const CLEAR_HELD = 800;
const QUIT_HELD = 1000;
const LOST = 2;

readPalette();
const snapshot = new Snapshot(), clock = new EngineClock(), stats = new Stats(), notices = new Notices(), link = new Link();
const commands = new Commands(message => connection.isFresh() && connection.send(message), snapshot, line => notices.add(line));
const transport = new Transport(commands, snapshot), lanes = new Lanes(commands, snapshot), dock = new Dock(commands, snapshot);
const machine = new Machine(snapshot, commands), spoken = new Spoken(snapshot), help = new Help();
let fresh = false, ended = false, closed = false, refusal = 0;

const connection = new Connection({
    snapshot(buffer, now) {
        const problem = snapshot.read(buffer);
        if (problem) {
            notices.add(problem);
            return;
        }
        stats.took(snapshot.sequence);
        clock.take(snapshot.frame, snapshot.time, snapshot.rate, now);
        fresh = true;
        if (closed) closed = ended = false;
        refusal = 0;
    },
    text(message) {
        if (message.notice) notices.add(message.notice, message.age);
        else commands.answered(message);
    },
    closed(status, byServer) {
        ended ||= byServer;
        refusal = status;
        closed = true;
        commands.forget();
        lanes.forget();
        machine.forget();
        stats.forget();
    },
});

const clearAll = new HoldButton(byId("clear-all"), CLEAR_HELD, () => commands.press({ command: "clear", all: true }));
const quit = new HoldButton(byId("quit"), QUIT_HELD, async () => {
    ended = await commands.quit();
});
commitBeforePresses();
startKeys(commands, help, () => machine.close() || transport.close(), { "clear all": clearAll, "quit": quit });
startLock(line => notices.add(line));
startTheme(() => {
    readPalette();
    lanes.invalidate();
    transport.invalidate();
});

function linkNow() {
    if (connection.isFresh() && stats.snapshots > 0) return snapshot.machine === LOST ? "lost" : "fresh";
    if (refusal === UNPAIRED) return "unpaired";
    if (ended) return "ended";
    return stats.snapshots === 0 ? "waiting" : "stale";
}

function frame(now) {
    requestAnimationFrame(frame);
    const began = performance.now();
    link.show(linkNow());
    if (fresh) {
        fresh = false;
        transport.update();
        lanes.update(now);
        dock.update();
        machine.update(now);
        spoken.update(now);
    }
    const engineFrame = clock.frameAt(now);
    transport.draw(now, engineFrame);
    lanes.draw(now, engineFrame);
    stats.drew(now, performance.now() - began);
}

setInterval(() => connection.watch(), 1000);
requestAnimationFrame(frame);

/** Facts for tests and the curious; nothing here changes anything. */
window.modul = Object.freeze({
    stats, snapshot,
    get lastAnswer() {
        return commands.lastAnswer;
    },
    get engineFrame() {
        return clock.frameAt(performance.now());
    },
});
