/**
 * The idempotency key of what a person sends. A repeated request has the same key, also after its answer was lost;
 * another content has another one.
 */
export class RequestKey {
    private content = '';
    private key = '';

    of(content: unknown): string {
        const now = JSON.stringify(content);
        if (now !== this.content) this.key = crypto.randomUUID();
        this.content = now;
        return this.key;
    }

    /** What was sent has been taken: the same content sent again is another request. */
    taken() {
        this.content = '';
    }
}
