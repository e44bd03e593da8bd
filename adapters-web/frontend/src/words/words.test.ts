import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = join(process.cwd(), 'src');

function files(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** Reads what people write in Chinese, and shows none of it. */
const READS_CHINESE = join('form', 'tidy.ts');

const code = files(SOURCE).filter((path) => /\.(vue|ts|css)$/.test(path) && !path.endsWith('.test.ts'));

function withoutComments(text: string): string {
    return text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|\s)\/\/.*$/gm, '');
}

describe('one place', () => {
    it('holds all texts: no page writes Chinese of its own', () => {
        const speaking = code
            .filter((path) => !path.includes('/words/') && !path.includes('/generated/'))
            .filter((path) => !path.endsWith(READS_CHINESE))
            .filter((path) => /[\u3400-\u9fff]/.test(withoutComments(readFileSync(path, 'utf8'))));
        expect(speaking).toEqual([]);
    });

    it('holds all colours: no page names one of its own', () => {
        const painting = code
            .filter((path) => !path.includes('/tokens/') && /\.(vue|css)$/.test(path))
            .filter((path) => /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(withoutComments(readFileSync(path, 'utf8'))));
        expect(painting).toEqual([]);
    });

    it('uses the browser’s storage, so a denied storage leaves no page blank', () => {
        const touching = code
            .filter((path) => !path.endsWith('/offline/storage.ts') && !path.includes('/testing/'))
            .filter((path) => /\b(local|session)Storage\b/.test(withoutComments(readFileSync(path, 'utf8'))));
        expect(touching).toEqual([]);
    });

    it('asks the service which guide it is about: no page names one', () => {
        const naming = code
            .filter((path) => !path.includes('/generated/'))
            .filter((path) => withoutComments(readFileSync(path, 'utf8')).includes('labour-rights'));
        expect(naming).toEqual([]);
    });

    it('keeps every file short enough to read', () => {
        const long = code
            .filter((path) => !path.includes('/generated/'))
            .filter((path) => readFileSync(path, 'utf8').split('\n').length > 350);
        expect(long).toEqual([]);
    });
});
