import { copyOf, keepCopy } from '@/offline/pending';
import { type Api, must } from './api';

const COPY = 'guide:code';

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

async function read(api: Api): Promise<string> {
    try {
        const { guides } = await must(api.GET('/api/v1/guides'));
        const code = guides[0]?.code;
        if (!code) throw new Error('no guide is on offer');
        void keepCopy(COPY, code);
        return code;
    } catch (fault) {
        const kept = await copyOf<string>(COPY);
        if (!kept) throw fault;
        return kept;
    }
}
