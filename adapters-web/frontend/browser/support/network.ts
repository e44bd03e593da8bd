import { connect, createServer, type Server, type Socket } from 'node:net';
import { SERVICE } from './ground';

/** A network between a device and the service that breaks as a test says. */
export class BadNetwork {
    /** How many bytes have reached the service. */
    bytes = 0;
    cuts = 0;
    private isDown = false;
    private downAt = Number.POSITIVE_INFINITY;
    private wentDown: () => void = () => undefined;
    private budgetOfConnection = () => Number.POSITIVE_INFINITY;
    private readonly open = new Set<Socket>();
    private readonly server: Server;
    private readonly service = new URL(SERVICE);

    /** A connection is as fast as this machine, unless a test says how many bytes pass in a second. */
    constructor(private readonly bytesPerSecond = Number.POSITIVE_INFINITY) {
        this.server = createServer((client) => (this.isDown ? client.destroy() : this.carry(client)));
    }

    async address(): Promise<string> {
        await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
        const { port } = this.server.address() as { port: number };
        return `http://127.0.0.1:${port}`;
    }

    close(): void {
        this.goDown();
        this.server.close();
    }

    /** Cuts so many connections, each after a random number of bytes. */
    cutsOften(times: number): void {
        this.budgetOfConnection = () => (this.cuts < times ? 600 + Math.floor(Math.random() * 120_000) : Number.POSITIVE_INFINITY);
    }

    /** Goes down when so many more bytes have reached the service. Returns when it is down. */
    goesDownAfter(bytes: number): Promise<void> {
        this.downAt = this.bytes + bytes;
        return new Promise((down) => (this.wentDown = down));
    }

    comesBack(): void {
        this.downAt = Number.POSITIVE_INFINITY;
        this.isDown = false;
    }

    private goDown(): void {
        this.isDown = true;
        for (const client of this.open) client.destroy();
        this.wentDown();
    }

    private carry(client: Socket): void {
        const service = connect(Number(this.service.port), this.service.hostname);
        let left = this.budgetOfConnection();
        this.open.add(client);
        client.on('data', (bytes) => {
            const passing = bytes.subarray(0, Math.max(0, Math.min(left, this.downAt - this.bytes)));
            left -= passing.length;
            this.bytes += passing.length;
            service.write(passing);
            if (passing.length === bytes.length) {
                if (Number.isFinite(this.bytesPerSecond)) {
                    client.pause();
                    setTimeout(() => client.resume(), (1_000 * bytes.length) / this.bytesPerSecond);
                }
                return;
            }
            this.cuts++;
            client.destroy();
            if (this.bytes >= this.downAt) this.goDown();
        });
        client.on('error', () => undefined).on('close', () => {
            this.open.delete(client);
            service.end();
        });
        service.on('data', (bytes) => client.write(bytes));
        service.on('error', () => undefined).on('close', () => client.destroy());
    }
}
