/**
 * The entries of a list of the guide, as the service writes them: one name a line, `name = original` for one that is added as
 * a copy. See ValueAmendment in the contract.
 */
export interface Entry {
    name: string;
    copyOf?: string;
}

export const entriesOf = (value: string): Entry[] =>
    value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => {
            const [name = '', copyOf] = line.split('=').map((part) => part.trim());
            return copyOf === undefined ? { name } : { name, copyOf };
        });

export const written = (entries: Entry[]): string =>
    entries.map(({ name, copyOf }) => (copyOf === undefined ? name : `${name} = ${copyOf}`)).join('\n');

/** The list with the entry one place further up (-1) or down (1); the same where there is no such place. */
export function moved(value: string, at: number, by: -1 | 1): string {
    const entries = entriesOf(value);
    const [one, other] = [entries[at], entries[at + by]];
    if (one && other) [entries[at], entries[at + by]] = [other, one];
    return written(entries);
}

export const without = (value: string, at: number): string => written(entriesOf(value).filter((_, i) => i !== at));

/** The list with a new entry behind the others, which begins as a copy. */
export const withCopy = (value: string, name: string, copyOf: string): string =>
    written([...entriesOf(value), { name: name.trim(), copyOf }]);
