import { createHash } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Upload } from 'tus-js-client';
import { expect, it, onTestFinished } from 'vitest';
import { Caller } from './support/caller';
import { SERVICE } from './support/ground';
import { noise } from './support/materials';

const CUTS = 60;

/** A network between a client and the service that breaks each connection after a random number of bytes. */
class BadNetwork {
    cuts = 0;
    private readonly server: Server;

    constructor(private readonly service: URL) {
        this.server = createServer((client) => this.carry(client));
    }

    async address(): Promise<string> {
        await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
        const { port } = this.server.address() as { port: number };
        return `http://127.0.0.1:${port}`;
    }

    close(): void {
        this.server.close();
    }

    private carry(client: Socket): void {
        const service = connect(Number(this.service.port), this.service.hostname);
        let left = 600 + Math.floor(Math.random() * 120_000);
        client.on('data', (bytes) => {
            if (this.cuts >= CUTS || bytes.length <= left) {
                left -= bytes.length;
                service.write(bytes);
                return;
            }
            this.cuts++;
            service.end(bytes.subarray(0, left));
            client.destroy();
        });
        service.on('data', (bytes) => client.write(bytes));
        client.on('close', () => service.end()).on('error', () => service.end());
        service.on('close', () => client.destroy()).on('error', () => client.destroy());
    }
}

it('a well-known client (tus-js-client) sends a file over a network that breaks all the time', async () => {
    const huangLei = await Caller.signedIn('huanglei');
    const bundle = await huangLei.opened(['injury-determination']);
    const file = noise(1, 2_000, 3_000);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const network = new BadNetwork(new URL(SERVICE));
    onTestFinished(() => network.close());
    const address = await network.address();

    await new Promise<void>((done, fail) => {
        new Upload(file, {
            endpoint: `${address}/api/v1/bundles/${bundle}/uploads`,
            headers: huangLei.authorization(),
            metadata: { filename: '很大的照片.png', meets: 'id-card', sha256 },
            retryDelays: Array.from({ length: 10 * CUTS }, () => 20),
            onSuccess: () => done(),
            onError: fail,
        }).start();
    });

    expect(network.cuts).toBe(CUTS);
    const { materials } = await huangLei.get<{ materials: { fileName: string; originalSha256: string }[] }>(`/bundles/${bundle}`);
    expect(materials.map(({ fileName, originalSha256 }) => [fileName, originalSha256])).toEqual([['很大的照片.png', sha256]]);
});
