import { mkdir, rmdir } from 'node:fs/promises';
import { setTimeout as after } from 'node:timers/promises';
import { inject } from 'vitest';

const LOOK_AGAIN_MILLISECONDS = 50;

/**
 * Runs work while no other file of the suite runs any under the same name. The service takes one password of
 * an account at a time, and a second one has to wait.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const place = `${inject('turns')}/${name}`;
    while (!(await taken(place))) await after(LOOK_AGAIN_MILLISECONDS);
    try {
        return await work();
    } finally {
        await rmdir(place);
    }
}

/** Creates a folder. Only one process can. */
const taken = (place: string) =>
    mkdir(place).then(
        () => true,
        (fault: NodeJS.ErrnoException) => {
            if (fault.code === 'EEXIST') return false;
            throw fault;
        },
    );
