/** Sends words to the other tabs of this device. Without such a channel in the browser, no tab hears them. */
export function telling(name: string, heard: (word: string) => void): (word: string) => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined;
    const channel = new BroadcastChannel(name);
    channel.onmessage = (event) => heard(String(event.data));
    return (word) => channel.postMessage(word);
}
