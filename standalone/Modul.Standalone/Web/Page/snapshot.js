/** @file Reads the binary snapshots of /ws; the table is in docs/web-api.md. */

const MAGIC = 0x4C444F4D;
const VERSION = 1;
const HEAD_BYTES = 296;
const TAPE_BYTES = 56;

/** The most tapes there can be. */
export const MAX_TAPES = 64;

/** Buckets of the callback times: less than 2 µs, 4, 8, …; the last one holds all that took longer. */
export const BUCKETS = 16;

/** Bits of a snapshot's `flags`. */
export const Flag = {
    sync: 1, metronome: 2, playThrough: 4, liveRecord: 8, inputClipped: 16, masterClipped: 32, inProcess: 64, ownThread: 128,
    connected: 256, memoryLocked: 512,
};

/** Bits of a tape's `flags`. */
export const TapeFlag = { muted: 1, soloed: 2, silenced: 4 };

/** One tape of a snapshot. Frames, dB, linear levels. */
class TapeRecord {
    length = 0;
    anchor = 0;
    layer = -1;
    sealed = -1;
    layers = 0;
    undo = 0;
    redo = 0;
    state = 0;
    awaited = 255;
    volume = 0;
    pan = 0;
    feedback = 1;
    flags = 0;
    left = 0;
    right = 0;

    read(view, at) {
        this.length = view.getFloat64(at, true);
        this.anchor = view.getFloat64(at + 8, true);
        this.layer = view.getInt32(at + 16, true);
        this.sealed = view.getInt32(at + 20, true);
        this.layers = view.getUint16(at + 24, true);
        this.undo = view.getUint16(at + 26, true);
        this.redo = view.getUint16(at + 28, true);
        this.state = view.getUint8(at + 30);
        this.awaited = view.getUint8(at + 31);
        this.volume = view.getFloat32(at + 32, true);
        this.pan = view.getFloat32(at + 36, true);
        this.feedback = view.getFloat32(at + 40, true);
        this.flags = view.getUint32(at + 44, true);
        this.left = view.getFloat32(at + 48, true);
        this.right = view.getFloat32(at + 52, true);
    }
}

/** One moment of the looper, read into the same fields each time so that nothing is allocated. */
export class Snapshot {
    tapeCount = 0;
    sequence = 0;
    frame = 0;
    tempo = 120;
    beat = 0;
    time = 0;
    rate = 48000;
    flags = 0;
    quantize = 0;
    tempoSource = 0;
    driver = 0;
    machine = 0;
    beatsInBar = 4;
    beatUnit = 4;
    primary = 1;
    gapSource = 0;
    secondaryLow = 0;
    secondaryHigh = 0;
    gapIn = 0;
    gapOut = 0;
    metronomeLevel = 0;
    period = 0;
    inputBuffer = 0;
    outputBuffer = 0;
    ring = 0;
    priority = 0;
    freeBlocks = 0;
    blocks = 0;
    xruns = 0;
    stalls = 0;
    holes = 0;
    refused = 0;
    dry = 0;
    inputLost = 0;
    inputLate = 0;
    diskLost = 0;
    midiLost = 0;
    serverLost = 0;
    callbacks = 0;
    inputLeft = 0;
    inputRight = 0;
    masterLeft = 0;
    masterRight = 0;
    median = 0;
    percentile99 = 0;
    longest = 0;
    durations = new Uint32Array(BUCKETS);
    tapes = Array.from({ length: MAX_TAPES }, () => new TapeRecord());

    /**
     * Takes a message. What it does not understand it leaves alone.
     * @param {ArrayBuffer} buffer
     * @returns {string} what is wrong, or nothing
     */
    read(buffer) {
        const view = new DataView(buffer);
        const problem = problemOf(view);
        if (problem) return problem;
        this.#readTransport(view);
        this.#readMachine(view);
        const at = view.getUint16(6, true), bytes = view.getUint16(8, true);
        for (let i = 0; i < this.tapeCount; i++) this.tapes[i].read(view, at + i * bytes);
        return "";
    }

    /** Whether a bit of `flags` is set. @param {number} flag one of Flag */
    has(flag) {
        return (this.flags & flag) !== 0;
    }

    /** Whether a tape is a secondary one. @param {number} tape 1 for the first */
    isSecondary(tape) {
        return tape <= 32 ? (this.secondaryLow >>> (tape - 1) & 1) !== 0 : (this.secondaryHigh >>> (tape - 33) & 1) !== 0;
    }

    /** Whether there is a beat: somebody gave a tempo, or the first take has. */
    get hasTempo() {
        return this.tempoSource !== 0;
    }

    /** Frames of a beat. */
    get framesPerBeat() {
        return this.rate * 60 / this.tempo * 4 / this.beatUnit;
    }

    #readTransport(view) {
        this.tapeCount = view.getUint16(10, true);
        this.sequence = view.getUint32(12, true);
        this.frame = view.getFloat64(16, true);
        this.tempo = view.getFloat64(24, true);
        this.beat = view.getFloat64(32, true);
        this.time = view.getFloat64(40, true);
        this.rate = view.getUint32(48, true);
        this.flags = view.getUint32(52, true);
        this.quantize = view.getUint8(56);
        this.tempoSource = view.getUint8(57);
        this.driver = view.getUint8(58);
        this.machine = view.getUint8(59);
        this.beatsInBar = view.getUint8(60);
        this.beatUnit = view.getUint8(61);
        this.primary = view.getUint8(62);
        this.gapSource = view.getUint8(63);
        this.secondaryLow = view.getUint32(64, true);
        this.secondaryHigh = view.getUint32(68, true);
        this.gapIn = view.getInt32(72, true);
        this.gapOut = view.getInt32(76, true);
        this.metronomeLevel = view.getFloat32(80, true);
        this.inputLeft = view.getFloat32(200, true);
        this.inputRight = view.getFloat32(204, true);
        this.masterLeft = view.getFloat32(208, true);
        this.masterRight = view.getFloat32(212, true);
    }

    #readMachine(view) {
        this.period = view.getUint32(84, true);
        this.inputBuffer = view.getUint32(88, true);
        this.outputBuffer = view.getUint32(92, true);
        this.ring = view.getUint32(96, true);
        this.priority = view.getUint32(100, true);
        this.freeBlocks = view.getUint32(104, true);
        this.blocks = view.getUint32(108, true);
        this.xruns = view.getFloat64(112, true);
        this.stalls = view.getFloat64(120, true);
        this.holes = view.getFloat64(128, true);
        this.refused = view.getFloat64(136, true);
        this.dry = view.getFloat64(144, true);
        this.inputLost = view.getFloat64(152, true);
        this.inputLate = view.getFloat64(160, true);
        this.diskLost = view.getFloat64(168, true);
        this.midiLost = view.getFloat64(176, true);
        this.serverLost = view.getFloat64(184, true);
        this.callbacks = view.getFloat64(192, true);
        this.median = view.getFloat32(220, true);
        this.percentile99 = view.getFloat32(224, true);
        this.longest = view.getFloat32(228, true);
        for (let i = 0; i < BUCKETS; i++) this.durations[i] = view.getUint32(232 + 4 * i, true);
    }
}

function problemOf(view) {
    if (view.byteLength < HEAD_BYTES) return `a snapshot of ${view.byteLength} bytes, expected ${HEAD_BYTES} or more`;
    if (view.getUint32(0, true) !== MAGIC) return "no snapshot";
    const version = view.getUint16(4, true), at = view.getUint16(6, true);
    const bytes = view.getUint16(8, true), tapes = view.getUint16(10, true);
    if (version !== VERSION) return `snapshots of version ${version}, expected ${VERSION}: load the page again`;
    if (at < HEAD_BYTES || bytes < TAPE_BYTES || tapes < 1 || tapes > MAX_TAPES) return "a snapshot with a head that cannot be";
    return view.byteLength < at + tapes * bytes ? "a snapshot that is cut off" : "";
}
