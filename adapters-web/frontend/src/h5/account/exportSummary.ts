import type { Export } from '@/client/model';
import { dayOf } from '@/form/today';
import { accountWords } from '@/words/account';

/** One kind of stored data, in words, and the page that shows it. */
export interface ExportEntry {
    name: string;
    words: string;
    to?: string;
}

const says = accountWords.data;

/** The stored data, kind by kind. */
export function exportSummary(data: Export): ExportEntry[] {
    const { account, formerNames, consents, bundles, matters, accesses, favourites } = data;
    const materials = bundles.flatMap((bundle) => bundle.materials);
    const answers = bundles.flatMap((bundle) => Object.values(bundle.answers).flatMap(Object.keys)).length;
    const submitted = bundles.filter((bundle) => bundle.number).length;
    const holding = consents.filter((consent) => consent.holds).length;
    const events = matters.reduce((sum, each) => sum + each.timeline.length, 0);
    const size = says.size(materials.reduce((sum, each) => sum + each.size, 0));
    return [
        { name: says.name, words: account.name },
        ...formerNames.map((former) => ({ name: says.formerName, words: says.until(former.name, dayOf(former.until)) })),
        ...(account.maskedIdNumber ? [{ name: says.idNumber, words: account.maskedIdNumber }] : []),
        ...(account.creditCode ? [{ name: says.creditCode, words: account.creditCode }] : []),
        { name: says.consents, words: says.consentsHold(holding, consents.length), to: '/me/consents' },
        { name: says.bundles, words: says.bundlesAre(bundles.length - submitted, submitted), to: '/print' },
        { name: says.answers, words: says.answersAre(answers) },
        { name: says.materials, words: says.materialsAre(materials.length, size) },
        { name: says.matters, words: says.mattersAre(matters.length, events), to: '/me?tab=in-progress' },
        { name: says.accesses, words: says.accessesAre(accesses.length), to: '/me/accesses' },
        { name: says.favourites, words: says.favouritesAre(favourites.length), to: '/me/favourites' },
    ];
}
