import { type MaybeRefOrGetter, shallowRef, toValue } from 'vue';
import { must } from '@/client/api';
import type { Material, Offer } from '@/client/model';
import { api } from '../service';

/** What a bundle can take instead of an upload. Where it cannot be read, nothing is offered: an upload is always possible. */
export function useOffers(bundle: MaybeRefOrGetter<string | undefined>) {
    const offers = shallowRef<readonly Offer[]>([]);

    async function load(): Promise<void> {
        const id = toValue(bundle);
        if (!id) return;
        const path = { bundle: id };
        offers.value = await must(api.GET('/api/v1/bundles/{bundle}/offers', { params: { path } })).then(
            ({ items }) => items,
            () => [],
        );
    }

    const offersFor = (codes: readonly string[]) =>
        offers.value.filter((offer) => offer.meets.some((code) => codes.includes(code)));

    return { load, offersFor };
}

/** Takes an offer, with the person's consent. */
export async function takeOffer(bundle: string, { kind, reference }: Offer): Promise<Material> {
    const { material } = await must(
        api.POST('/api/v1/bundles/{bundle}/offers', { params: { path: { bundle } }, body: { kind, reference, consent: true } }),
    );
    return material;
}
