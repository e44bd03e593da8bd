import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const TEXT = /\.(m?js|css|svg|json)$/;

/** Writes a .br and a .gz beside each text file, so the service compresses nothing twice. */
export function precompressed() {
    return {
        name: 'precompressed',
        apply: 'build',
        async writeBundle(options) {
            const folder = join(options.dir, 'assets');
            for (const name of await readdir(folder)) {
                const path = join(folder, name);
                if (!TEXT.test(name) || (await stat(path)).size < 1024) continue;
                const bytes = await readFile(path);
                const brotli = await promisify(brotliCompress)(bytes, {
                    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
                });
                await writeFile(path + '.br', brotli);
                await writeFile(path + '.gz', await promisify(gzip)(bytes, { level: 9 }));
            }
        },
    };
}
