import { copyOf, keepCopy } from '@/offline/pending';
import { type Api, must } from './api';

const COPY = 'guide:code';

/** The guide that the service offers: its code, and the hash of its content, which makes an address that never changes. */
interface Offer {
    code: string;
    content: string;
}

/**
 * The code of the service's guide, requested once a visit; without a network, the stored one. If the service
 * offers several guides, these pages use the first.
 */
export function offeredGuide(api: Api): () => Promise<string> {
    let asked: Promise<string> | undefined;
    return () => {
        asked ??= read(api);
        asked.catch(() => (asked = undefined));
        return asked;
    };
}

/**
 * Reads the newest guide. The browser keeps it under an address with its hash, so it is loaded once for each
 * release of the guide. The list that names the hash is short and may be five minutes old.
 */
export async function newestGuide(api: Api) {
    const { code, content } = await offer(api);
    return api.GET('/api/v1/guides/{guide}', { params: { path: { guide: code }, query: { content } } });
}

async function read(api: Api): Promise<string> {
    try {
        const { code } = await offer(api);
        void keepCopy(COPY, code);
        return code;
    } catch (fault) {
        const kept = await copyOf<string>(COPY);
        if (!kept) throw fault;
        return kept;
    }
}

async function offer(api: Api): Promise<Offer> {
    const { guides } = await must(api.GET('/api/v1/guides'));
    if (!guides[0]) throw new Error('no guide is on offer');
    return guides[0];
}
