import { shallowRef } from 'vue';
import { must } from '@/client/api';
import { newestGuide } from '@/client/guide';
import type { Guide, Verdict } from '@/client/model';
import { copyOf, keepCopy } from '@/offline/pending';
import { words } from '@/words/h5';
import { api, guideCode } from './service';

let reading: Promise<Guide> | undefined;

/** The guide, read once a visit; without a network, the copy on the device. */
export function theGuide(): Promise<Guide> {
    reading ??= read();
    reading.catch(() => (reading = undefined));
    return reading;
}

async function read(): Promise<Guide> {
    const code = await guideCode();
    try {
        const guide = await must(newestGuide(api));
        void keepCopy(`guide:${code}`, guide);
        return guide;
    } catch (fault) {
        const kept = await copyOf<Guide>(`guide:${code}`);
        if (!kept) throw fault;
        return kept;
    }
}

/** The guide for a page. It arrives shortly after the page. */
export function useGuide() {
    const guide = shallowRef<Guide>();
    const trouble = shallowRef<unknown>();
    const load = () =>
        theGuide().then(
            (read) => {
                guide.value = read;
                trouble.value = undefined;
            },
            (fault: unknown) => (trouble.value = fault),
        );
    void load();
    const titleOf = (matter: string) => guide.value?.matters.find((each) => each.code === matter)?.title ?? '';
    const titlesOf = (matters: readonly string[]) => matters.map(titleOf).join(words.comma);
    const materialOf = (code: string) => guide.value?.materials.find((each) => each.code === code)?.title ?? code;
    /** A drawing of what is meant by a material, as an SVG document. */
    const exampleOf = (code: string) => guide.value?.materials.find((each) => each.code === code)?.example;
    /** Why a material must be handed in again, with the officer's note. */
    const whyOf = ({ reason, note }: Pick<Verdict, 'reason' | 'note'>) => {
        const title = guide.value?.verdictReasons.find((each) => each.code === reason)?.title;
        return [title, note].filter(Boolean).join(words.pause);
    };
    return { guide, trouble, load, titleOf, titlesOf, materialOf, exampleOf, whyOf };
}
