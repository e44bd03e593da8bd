import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from './client';

const ANSWERS = JSON.parse(
    readFileSync(new URL('../../../../bootstrap/src/test/resources/journey/answers.json', import.meta.url), 'utf8'),
) as Record<string, object>;

/** What became of a submission: each matter's id and number, by its code. */
export type Submitted = Record<string, { id: string; number: string }>;

/** A worker who submits matters through the API, so that the desk has something to handle. */
export class Worker {
    private constructor(readonly client: Client) {}

    static async signedIn(account: string): Promise<Worker> {
        return new Worker(await Client.signedIn(account));
    }

    async submits(matters: readonly string[], otherAnswers: Record<string, object> = {}): Promise<Submitted> {
        const { id } = await this.client.post<{ id: string }>('/api/v1/bundles', { guide: 'labour-rights', matters });
        const path = `/api/v1/bundles/${id}`;
        await this.fillsIn(path, ANSWERS);
        await this.fillsIn(path, otherAnswers);
        await this.handsInEverything(path);
        const sent = await this.client.send(`${path}/submission`, {
            method: 'POST',
            headers: { 'Idempotency-Key': randomUUID() },
            versionOf: path,
        });
        if (!sent.ok) throw new Error(`not submitted: ${sent.status} ${await sent.text()}`);
        const receipt = (await sent.json()) as { matters: { code: string; id: string; number: string }[] };
        return Object.fromEntries(receipt.matters.map((each) => [each.code, each]));
    }

    private async fillsIn(path: string, answers: object): Promise<void> {
        await this.client.send(path, {
            method: 'PATCH',
            headers: { 'Content-Type': 'application/merge-patch+json' },
            body: JSON.stringify({ answers }),
            versionOf: path,
        });
    }

    private async handsInEverything(path: string): Promise<void> {
        const { items } = await this.client.get<{ items: { material: string; origin: string }[] }>(`${path}/checklist`);
        for (const { material } of items.filter((item) => item.origin === 'handed-in')) {
            const answer = await this.client.send(`${path}/materials?meets=${material}`, {
                method: 'POST',
                headers: {
                    'Content-Type': 'application/pdf',
                    'Content-Disposition': `attachment; filename="${material}.pdf"`,
                },
                body: `%PDF-1.4\n% ${material} ${randomUUID()}\n%%EOF\n`,
            });
            if (!answer.ok) throw new Error(`${material} was not taken: ${answer.status} ${await answer.text()}`);
        }
    }
}
