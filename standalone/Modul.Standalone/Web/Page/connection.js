/** @file The socket to the server: seen to be stale within a second, and opened again by itself. */

/** Without a snapshot for so many ms the connection is stale. */
export const STALE = 700;

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 1000;

/** The status of who has not paired; asking often does not help then. */
export const UNPAIRED = 401;

const UNPAIRED_PAUSE = 5000;

/** A server on a network that is there answers sooner, ms; what it takes to be given up by the system is a minute. */
const ANSWERS = 2000;

/** The code of a server that ends. */
const GOING_AWAY = 1001;

/** Snapshots in, commands out. */
export class Connection {
    #socket = null;
    #pause = FIRST_PAUSE;
    #heardAt = performance.now();
    #openedAt = 0;
    #listener;

    /**
     * @param {{snapshot: (buffer: ArrayBuffer, now: number) => void, text: (message: object) => void,
     *     closed: (status: number, ended: boolean) => void}} listener `closed` is told the status that a request gets, 0 where there is no
     *     server, and whether the server said that it ends
     */
    constructor(listener) {
        this.#listener = listener;
        this.#open();
    }

    /** Whether snapshots come. */
    isFresh() {
        return performance.now() - this.#heardAt < STALE;
    }

    /** Sends a message; false where there is no connection. @param {object} message */
    send(message) {
        if (this.#socket?.readyState !== WebSocket.OPEN) return false;
        this.#socket.send(JSON.stringify(message));
        return true;
    }

    /** A socket that is silent or does not open is given up, without waiting until it has closed: its network may be gone. */
    watch() {
        const socket = this.#socket;
        if (socket === null || performance.now() - Math.max(this.#heardAt, this.#openedAt) < ANSWERS) return;
        this.#closed(socket, false);
        socket.close();
    }

    #open() {
        this.#openedAt = performance.now();
        const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
        socket.binaryType = "arraybuffer";
        socket.onopen = () => {
            this.#heardAt = Math.max(this.#heardAt, performance.now() - STALE);
        };
        socket.onmessage = event => this.#take(event.data);
        socket.onclose = event => this.#closed(socket, event.code === GOING_AWAY);
        this.#socket = socket;
    }

    #take(data) {
        if (typeof data === "string") {
            this.#listener.text(JSON.parse(data));
            return;
        }
        this.#heardAt = performance.now();
        this.#pause = FIRST_PAUSE;
        this.#listener.snapshot(data, this.#heardAt);
    }

    #closed(socket, ended) {
        if (socket !== this.#socket) return;
        this.#socket = null;
        this.#again(ended);
    }

    /** A socket that is refused does not tell why; a request does. */
    async #again(ended) {
        const request = { cache: "no-store", signal: AbortSignal.timeout(LONGEST_PAUSE) };
        const status = await fetch("/api/state", request).then(answer => answer.status, () => 0);
        this.#listener.closed(status, ended);
        setTimeout(() => this.#open(), status === UNPAIRED ? UNPAIRED_PAUSE : this.#pause);
        this.#pause = Math.min(2 * this.#pause, LONGEST_PAUSE);
    }
}
