import { Draft } from './draft';

let current: { id: string; draft: Promise<Draft> } | undefined;

/** The draft that is being filled in: its pages share it. */
export function openDraft(id: string): Promise<Draft> {
    if (current?.id !== id) {
        const draft = Draft.open(id);
        current = { id, draft };
        draft.catch(() => (current = undefined));
    }
    return current.draft;
}

export function closeDraft(): void {
    current = undefined;
}
