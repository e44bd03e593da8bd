import { pbkdf2Sync } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** What the tests stand on: the service, its sample people, where pictures go. */
export const SERVICE = process.env.SERVICE ?? '';
export const PASSWORD = process.env.PASSWORD ?? 'Onething-2026';
export const SHOTS = process.env.SHOTS ?? fileURLToPath(new URL('../../../target/pages/', import.meta.url));

export const PHONE = { width: 360, height: 740 };
export const DESK = { width: 1280, height: 800 };

interface Work {
    salt: string;
    rounds: number;
    limit: number;
    challenge: string;
}

/** What a device works out before it may try a password. */
export function workedOut({ salt, rounds, limit, challenge }: Work): string {
    for (let number = 0; number < limit; number++) {
        if (pbkdf2Sync(String(number), salt, rounds, 32, 'sha256').toString('hex') === challenge) return String(number);
    }
    throw new Error(`no number below ${limit} gives ${challenge}`);
}
