/**
 * What a JSON text says. The name `__proto__` is left out: copied onto an object of ours it would replace the prototype. The texts are
 * notes on the device, which another program may have changed, and what comes over a connection.
 */
export const parsed = <T>(text: string): T =>
    JSON.parse(text, (name, value: unknown) => (name === '__proto__' ? undefined : value)) as T;
