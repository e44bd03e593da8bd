/** Tells the other tabs of this device; where a browser has no such channel, nobody hears it. */
export function telling(name: string, heard: (word: string) => void): (word: string) => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined;
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event) => heard(String(event.data));
    return (word) => channel.postMessage(word);
}
