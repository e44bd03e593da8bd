/**
 * Short texts by name. They are stored on the device; where its owner allows no storage or there is no room,
 * they live as long as the page.
 */
export class Notes {
    private readonly inMemory = new Map<string, string>();

    /** @param storage throws where the browser denies it, even on access */
    constructor(private readonly storage: () => Storage) {}

    getItem(name: string): string | null {
        return this.inMemory.get(name) ?? this.attempt((storage) => storage.getItem(name)) ?? null;
    }

    setItem(name: string, text: string): void {
        const isKept = this.attempt((storage) => {
            storage.setItem(name, text);
            return true;
        });
        if (isKept) this.inMemory.delete(name);
        else this.inMemory.set(name, text);
    }

    removeItem(name: string): void {
        this.inMemory.delete(name);
        this.attempt((storage) => storage.removeItem(name));
    }

    /** Removes all notes whose names begin so; without a beginning, all. */
    removeAll(beginning = ''): void {
        for (const name of this.names().filter((each) => each.startsWith(beginning))) this.removeItem(name);
    }

    names(): string[] {
        return [...(this.attempt((storage) => Object.keys(storage)) ?? []), ...this.inMemory.keys()];
    }

    /** Whether the notes are still there on the next page. */
    outliveThePage(): boolean {
        return this.attempt((storage) => storage.length >= 0) ?? false;
    }

    private attempt<T>(use: (storage: Storage) => T): T | undefined {
        try {
            return use(this.storage());
        } catch {
            return undefined;
        }
    }
}

/** For all pages, until they are removed. */
export const deviceNotes = new Notes(() => localStorage);

/** For this tab, until it is closed. */
export const tabNotes = new Notes(() => sessionStorage);
