import { pbkdf2Sync } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** The surroundings of the tests: the service, its sample people, the folders for pictures. */
export const SERVICE = process.env.SERVICE ?? '';
export const PASSWORD = process.env.PASSWORD ?? 'lychee-banyan-26';
/** The folder for the pictures of all pages, which take a third of the time. Without it, none are taken. */
export const PICTURES = process.env.PICTURES;
/** The folder for the pictures of cases that failed. */
export const FAILED = fileURLToPath(new URL('../../../target/failed-pages/', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

interface Work {
    salt: string;
    rounds: number;
    limit: number;
    challenge: string;
}

/** The solution of the captcha that a device has to solve before it may try a password. */
export function workedOut({ salt, rounds, limit, challenge }: Work): string {
    for (let number = 0; number < limit; number++) {
        if (pbkdf2Sync(String(number), salt, rounds, 32, 'sha256').toString('hex') === challenge) return String(number);
    }
    throw new Error(`no number below ${limit} gives ${challenge}`);
}
