/** @file Level meters: their movement between the snapshots, and their picture. */
import { offscreen } from "./canvas.js";
import { palette } from "./palette.js";

const FALL = 20 / 1.5;
const ATTACK = 0.55;
const PEAK_HELD = 1500;
const FLOOR = -54;
const TOP = 6;
const MIDDLE = -12;
const HIGH = -2;

/** Two sides of a level, in between the snapshots too: up at once, down at the engine's 13.3 dB/s, the highest held for a while. */
export class MeterMotion {
    /** Left and right as shown, 0 to 1 of the meter. */
    shown = new Float64Array(2);

    /** The highest of late, 0 to 1 of the meter. */
    held = new Float64Array(2);

    #told = new Float64Array(2);
    #heldAt = new Float64Array(2);
    #now = 0;

    /** What a snapshot tells. @param {number} left linear @param {number} right linear */
    take(left, right) {
        this.#told[0] = deflection(left);
        this.#told[1] = deflection(right);
    }

    /** Moves on. @param {number} now ms */
    move(now) {
        const fall = Math.min(now - this.#now, 100) / 1000 * FALL / (TOP - FLOOR);
        this.#now = now;
        for (let side = 0; side < 2; side++) this.#moveSide(side, fall, now);
    }

    #moveSide(side, fall, now) {
        const told = this.#told[side], shown = this.shown[side];
        this.shown[side] = told > shown ? (told - shown < 0.004 ? told : shown + (told - shown) * ATTACK) : Math.max(told, shown - fall);
        if (this.shown[side] >= this.held[side]) {
            this.held[side] = this.shown[side];
            this.#heldAt[side] = now;
        } else if (now - this.#heldAt[side] > PEAK_HELD) {
            this.held[side] = Math.max(this.shown[side], this.held[side] - 2 * fall);
        }
    }
}

/** How far a level moves the meter, 0 to 1: dB from FLOOR to TOP. @param {number} level linear */
export function deflection(level) {
    if (!(level > 0)) return 0;
    const decibels = 20 * Math.log10(level);
    return Math.min(1, Math.max(0, (decibels - FLOOR) / (TOP - FLOOR)));
}

/** Two bars on a canvas, drawn only as far as they changed. */
export class MeterPicture {
    #context = null;
    #x = 0;
    #y = 0;
    #length = 0;
    #thick = 0;
    #gap = 0;
    #upright = true;
    #on = null;
    #drawn = new Int32Array(4).fill(-1);

    /**
     * Where it is.
     * @param {CanvasRenderingContext2D} context
     * @param {number} x device pixels @param {number} y @param {number} width @param {number} height
     * @param {boolean} upright
     */
    place(context, x, y, width, height, upright) {
        this.#context = context;
        this.#x = x;
        this.#y = y;
        this.#upright = upright;
        this.#length = upright ? height : width;
        const across = upright ? width : height;
        this.#gap = Math.max(1, Math.round(across / 9));
        this.#thick = Math.max(1, (across - this.#gap) >> 1);
        this.#on = scale(this.#length, upright);
        this.#drawn.fill(-1);
    }

    /** Draws what changed. @param {MeterMotion} motion */
    draw(motion) {
        if (this.#context === null) return;
        for (let side = 0; side < 2; side++) {
            const level = Math.round(motion.shown[side] * this.#length), held = Math.round(motion.held[side] * this.#length);
            if (level === this.#drawn[side] && held === this.#drawn[2 + side]) continue;
            this.#drawn[side] = level;
            this.#drawn[2 + side] = held;
            this.#drawSide(side, level, held);
        }
    }

    #drawSide(side, level, held) {
        const context = this.#context, across = side * (this.#thick + this.#gap), length = this.#length, thick = this.#thick;
        context.fillStyle = palette.off;
        if (this.#upright) {
            const x = this.#x + across;
            context.fillRect(x, this.#y, thick, length - level);
            if (level > 0) context.drawImage(this.#on, 0, length - level, 1, level, x, this.#y + length - level, thick, level);
            context.fillStyle = palette.hold;
            if (held > 0) context.fillRect(x, this.#y + length - held, thick, 2);
        } else {
            const y = this.#y + across;
            context.fillRect(this.#x + level, y, length - level, thick);
            if (level > 0) context.drawImage(this.#on, 0, 0, level, 1, this.#x, y, level, thick);
            context.fillStyle = palette.hold;
            if (held > 0) context.fillRect(this.#x + held - 2, y, 2, thick);
        }
    }
}

const scales = new Map();

/** The colours along a meter; one for all meters of a length. */
function scale(length, upright) {
    const key = `${length} ${upright} ${palette.low}`;
    if (scales.has(key)) return scales.get(key);
    const picture = upright ? offscreen(1, length) : offscreen(length, 1), context = picture.getContext("2d", { alpha: false });
    for (const [from, colour] of [[FLOOR, palette.low], [MIDDLE, palette.middle], [HIGH, palette.high]]) {
        const at = Math.round((from - FLOOR) / (TOP - FLOOR) * length);
        context.fillStyle = colour;
        if (upright) context.fillRect(0, 0, 1, length - at);
        else context.fillRect(at, 0, length - at, 1);
    }
    scales.set(key, picture);
    return picture;
}
