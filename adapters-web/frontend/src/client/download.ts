/** How long the address of a file lives after the browser was told to save or show it. */
const ADDRESS_LIVES_MS = 60_000;

function addressOf(content: Blob): string {
    const address = URL.createObjectURL(content);
    setTimeout(() => URL.revokeObjectURL(address), ADDRESS_LIVES_MS);
    return address;
}

/** Saves a file under this name. */
export function saveFile(content: Blob, name: string): void {
    const link = document.createElement('a');
    link.href = addressOf(content);
    link.download = name;
    link.click();
}

/** Shows a PDF in a tab of its own, or saves it where the browser opens none. */
export function showPdf(content: Blob, name: string): void {
    const pdf = new Blob([content], { type: 'application/pdf' });
    if (!window.open(addressOf(pdf), '_blank')) saveFile(pdf, name);
}
