import { Caller, CHEN_WEI } from './caller';

/** Sample data for every page: a draft, and matters in handling, waiting, decided and returned. */
export async function aLife(): Promise<Record<string, string>> {
    const ids: Record<string, string> = {};
    const [chenwei, injury] = await Promise.all([Caller.signedIn('chenwei'), Caller.signedIn('injury', 'desk')]);
    ids.draft = await chenwei.ready(['injury-determination', 'capacity-assessment']);
    ids.empty = await chenwei.opened(['inspection-complaint']);
    const both = await chenwei.submitted(['injury-determination', 'capacity-assessment']);
    ids.bundle = both.bundle;
    ids.handled = both.ids[0] ?? '';
    ids.waiting = both.ids[1] ?? '';
    await injury.act(ids.handled, 'accept');
    await chenwei.names(ids.draft);
    await chenwei.marks('injury-determination');
    await chenwei.corrects(both.bundle, 'worker.name', '陈伟明');
    await (await Caller.signedIn('admin', 'desk')).announces();
    const lina = await Caller.signedIn('lina');
    await lina.names(await lina.opened(['injury-determination']), CHEN_WEI);
    const returned = await chenwei.submitted(['injury-determination']);
    ids.returned = returned.ids[0] ?? '';
    await injury.act(ids.returned, 'request-supplement', {
        statement: '请在15日内补正',
        notice: {
            materials: [{ requirement: 'diagnosis', finding: 'replace', reason: 'illegible', note: '印章看不清' }],
            fields: [{ field: 'accident.injuredPart', note: '请写明左手还是右手' }],
        },
    });
    const refused = await chenwei.submitted(['injury-determination']);
    ids.refused = refused.ids[0] ?? '';
    await injury.act(ids.refused, 'refuse', { ground: 'no-labour-relation', statement: '不存在劳动关系。' });
    return ids;
}

/** The title and the address of every page. */
export const PAGES: [string, string][] = [
    ['home', '/'],
    ['guide', '/guide'],
    ['choose', '/apply'],
    ['plan', '/apply/plan?m=injury-determination,capacity-assessment'],
    ['matters', '/apply/:draft/matters'],
    ['form', '/apply/:draft/form/employer'],
    ['form-empty', '/apply/:empty/form'],
    ['materials', '/apply/:draft/materials'],
    ['materials-empty', '/apply/:empty/materials'],
    ['review', '/apply/:draft/review'],
    ['done', '/apply/:bundle/done'],
    ['me', '/me'],
    ['me-in-progress', '/me?tab=in-progress'],
    ['me-completed', '/me?tab=completed'],
    ['me-returned', '/me?tab=returned'],
    ['matter', '/matters/:handled'],
    ['matter-waiting', '/matters/:waiting'],
    ['matter-returned', '/matters/:returned'],
    ['matter-refused', '/matters/:refused'],
    ['timeline', '/matters/:handled/timeline'],
    ['deadlines', '/matters/:handled/deadlines'],
    ['supplement', '/matters/:returned/supplement'],
    ['print', '/print'],
    ['print-form', '/print/:bundle/form'],
    ['print-receipt', '/print/:bundle/receipt'],
    ['verify', '/verify'],
    ['notices', '/notices'],
    ['ratings', '/ratings'],
    ['status', '/status'],
    ['favourites', '/me/favourites'],
    ['notifications', '/me/notifications'],
    ['messages', '/me/messages'],
    ['accesses', '/me/accesses'],
    ['consents', '/me/consents'],
    ['sessions', '/me/sessions'],
    ['data', '/me/data'],
    ['corrections', '/me/corrections'],
    ['correct', '/me/corrections/:bundle'],
    ['agents', '/me/agents'],
    ['agents-of-a-bundle', '/apply/:draft/agents'],
    ['agents-none', '/apply/:empty/agents'],
    ['scan', '/login/scan'],
    ['help', '/help'],
    ['missing', '/apply/:draft/nothing-of-that-name'],
];
