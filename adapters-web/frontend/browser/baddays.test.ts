import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller } from './support/caller';
import { photo } from './support/materials';
import { launched, Person } from './support/person';

let browser: Browser;
let service: Caller;

beforeAll(async () => {
    browser = await launched();
    service = await Caller.signedIn('lina');
});
afterAll(() => browser?.close());

interface Kept {
    answers: Record<string, Record<string, unknown>>;
    materials: { fileName: string; meets: string[] }[];
}

const kept = (bundle: string) => service.get<Kept>(`/bundles/${bundle}`);

async function filling(bundle: string, part = 'employer'): Promise<Person> {
    const lina = await Person.signedInAs('lina', browser);
    await lina.goTo(`/apply/${bundle}/form/${part}`);
    await lina.sees(/已保存/);
    return lina;
}

const field = (person: Person, path: string) => person.page.locator(`[data-field="${path}"]`).getByRole('textbox');

/** The data that the pages store on the device, by name. */
const onTheDevice = (person: Person, store: 'notes' | 'answers' = 'notes') =>
    person.page.evaluate(
        (kind) =>
            new Promise<string[]>((told, failed) => {
                const opening = indexedDB.open('onething');
                opening.onerror = () => failed(opening.error);
                opening.onsuccess = () => {
                    const keys = opening.result.transaction(kind).objectStore(kind).getAllKeys();
                    keys.onsuccess = () => told(keys.result.map(String));
                };
            }),
        store,
    );

/** The service refuses to renew the session from now on. */
async function loses(person: Person): Promise<void> {
    await person.page.route('**/oauth2/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await person.page.evaluate(() => {
        const kept = JSON.parse(localStorage.getItem('onething.h5') ?? '{}') as { access: string };
        // Refused by its signature; the account that it names stays.
        localStorage.setItem('onething.h5', JSON.stringify({ ...kept, access: `${kept.access}x`, until: 0 }));
    });
}

describe('a phone that another person uses next', () => {
    it('holds no data of the person who signed out', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        expect(await onTheDevice(lina)).toContain(`bundle:${bundle}`);
        await lina.goTo('/me');
        await lina.tap('退出登录');
        await lina.sees(/这台手机上的申请内容会清除/);
        await lina.press(lina.page.getByRole('dialog').getByRole('button', { name: '退出登录' }));
        await lina.at('/');
        await expect.poll(() => onTheDevice(lina)).toEqual(['guide:code', 'guide:labour-rights']);
    });

    it('holds no data of a person whose session ended by itself either, once the other one has signed in', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        await loses(lina);
        await field(lina, 'employer.name').fill('没有传上去的工厂');
        await lina.heading('登录已过期');
        expect(await onTheDevice(lina, 'answers')).toEqual([`${bundle},employer.name`]);
        await lina.page.unroute('**/oauth2/token');
        await lina.tap('重新登录');
        await lina.heading('登录');
        await lina.signIn('chenwei');
        await lina.at(new RegExp(`^/apply/${bundle}`));
        expect(await onTheDevice(lina, 'answers')).toEqual([]);
        expect(await lina.page.getByText('没有传上去的工厂').count()).toBe(0);
    });
});

describe('without a network', () => {
    it('typed answers are stored on the device, the page says so, and they are saved when the network is back', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        await lina.context.setOffline(true);
        await lina.sees('没有网络');
        await field(lina, 'employer.name').fill('断网时填写的工厂');
        await lina.sees('已保存在这台手机上，联网后自动保存');
        await lina.look('form-offline');
        await lina.context.setOffline(false);
        await expect.poll(async () => (await kept(bundle)).answers.employer?.name).toBe('断网时填写的工厂');
    });

    it('the killed page comes back with all that was typed, and saves it once there is a network', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        await lina.page.evaluate(() => navigator.serviceWorker.ready);
        await lina.context.setOffline(true);
        await field(lina, 'employer.name').fill('关掉以后还在');
        await lina.sees('已保存在这台手机上');
        await lina.killAndReopen();
        await lina.sees('没有网络');
        await expect.poll(() => field(lina, 'employer.name').inputValue()).toBe('关掉以后还在');
        await lina.context.setOffline(false);
        await expect.poll(async () => (await kept(bundle)).answers.employer?.name).toBe('关掉以后还在');
    });

    it('a photo waits on the device, outlives the page, and is sent automatically', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo(`/apply/${bundle}/materials`);
        const camera = lina.page.getByLabel('拍照：本人身份证');
        await camera.waitFor({ state: 'attached' });
        await lina.page.evaluate(() => navigator.serviceWorker.ready);
        await lina.context.setOffline(true);
        await camera.setInputFiles(photo('身份证正面.png', 1));
        await lina.sees('已保存在这台手机上，联网后自动上传');
        await lina.look('materials-offline');
        await lina.killAndReopen();
        await lina.sees('身份证正面.png');
        await lina.context.setOffline(false);
        await lina.sees('已上传');
        expect((await kept(bundle)).materials.map((each) => each.fileName)).toEqual(['身份证正面.png']);
    });
});

describe('a session that expires in the middle', () => {
    it('says so, and goes on where it was after signing in again, with nothing lost', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        await loses(lina);
        await field(lina, 'employer.name').fill('登录过期时填的');
        await lina.heading('登录已过期');
        expect(await field(lina, 'employer.name').count()).toBe(0);
        await expect.poll(() => onTheDevice(lina)).not.toContain(`bundle:${bundle}`);
        await lina.lookEveryWay('form-signed-out');
        await lina.page.unroute('**/oauth2/token');
        await lina.tap('重新登录');
        await lina.heading('登录');
        await lina.signIn('lina');
        await lina.sees(/已保存/);
        expect(await field(lina, 'employer.name').inputValue()).toBe('登录过期时填的');
        await expect.poll(async () => (await kept(bundle)).answers.employer?.name).toBe('登录过期时填的');
    });
});

describe('two tabs', () => {
    it('fill in the same draft, and neither overwrites the other', async () => {
        const bundle = await service.opened(['injury-determination']);
        const lina = await filling(bundle);
        const other = await lina.anotherTab(`/apply/${bundle}/form/employer`);
        const elsewhere = (path: string) => other.locator(`[data-field="${path}"]`).getByRole('textbox');
        await elsewhere('employer.address').waitFor();

        await field(lina, 'employer.name').fill('甲页写的');
        await expect.poll(() => elsewhere('employer.name').inputValue()).toBe('甲页写的');
        await elsewhere('employer.address').fill('乙页写的地址');
        await expect.poll(() => field(lina, 'employer.address').inputValue()).toBe('乙页写的地址');

        await expect
            .poll(async () => (await kept(bundle)).answers.employer)
            .toMatchObject({ name: '甲页写的', address: '乙页写的地址' });
    });
});

describe('a returned matter', () => {
    it('lists item by item what to supplement, and a tap leads there; everything else stays closed', async () => {
        const { number, ids } = await service.submitted(['injury-determination']);
        const officer = await Caller.signedIn('injury', 'desk');
        await officer.act(ids[0] ?? '', 'request-supplement', {
            statement: '请在15日内补正',
            notice: {
                materials: [{ requirement: 'diagnosis', finding: 'replace', reason: 'illegible', note: '印章看不清，请重新拍照' }],
                fields: [{ field: 'accident.injuredPart', note: '请写明左手还是右手' }],
            },
        });
        const lina = await Person.signedInAs('lina', browser);
        await lina.goTo('/me?tab=returned');
        await lina.look('me-returned');
        await lina.press(lina.page.getByRole('link', { name: new RegExp(number) }).first());
        await lina.sees('有 2 处要补正');
        await lina.look('matter-returned');
        await lina.tap('去补正');
        await lina.sees('印章看不清，请重新拍照');
        await expect.poll(() => lina.page.getByLabel(/^拍照：/).count()).toBe(1);
        await expect.poll(() => lina.page.locator('[data-field]').count()).toBe(1);
        await lina.look('supplement');
        await lina.tap('提交补正');
        await lina.sees('还有 1 处没有补');
        await field(lina, 'accident.injuredPart').fill('右手食指末节');
        await lina.page.getByLabel(/^拍照：/).setInputFiles(photo('诊断证明.png', 7));
        await lina.page.locator('.file.done').waitFor();
        await lina.page.getByLabel(/^拍照：/).setInputFiles(photo('首页.png', 8));
        await lina.page.getByRole('button', { name: '上移 首页.png' }).click();
        await lina.sees('已移到第 1 页，共 2 页');
        await lina.killAndReopen();
        await expect.poll(() => lina.page.locator('.file.done .name').allInnerTexts()).toEqual(['首页.png', '诊断证明.png']);
        expect(await field(lina, 'accident.injuredPart').inputValue()).toBe('右手食指末节');
        await lina.tap('提交补正');
        await lina.at(new RegExp(`^/matters/${ids[0]}$`));
        await lina.sees('受理审查');
        expect(await lina.page.getByText('去补正').count()).toBe(0);
        const { materials } = await officer.get<{ materials: { fileName: string }[] }>(`/desk/matters/${ids[0]}`);
        expect(materials.slice(-2).map(({ fileName }) => fileName)).toEqual(['首页.png', '诊断证明.png']);
        lina.sawNoFault();
    });
});

describe('a browser that stores nothing', () => {
    it('shows the guide and the choice of matters, and says at the sign-in what to allow', async () => {
        const anyone = await Person.at(browser);
        await anyone.context.addInitScript(() => {
            const denied = () => {
                throw new DOMException('denied', 'SecurityError');
            };
            for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get: denied });
        });
        await anyone.goTo('/');
        await anyone.tap('劳动维权服务“一件事”');
        await anyone.heading('选择要办的事项');
        await anyone.goTo('/guide');
        await anyone.settled();
        await anyone.goTo('/signed-in?code=x&state=y');
        await anyone.sees(/这个浏览器不让本站保存数据/);
        await anyone.look('stores-nothing');
        anyone.sawNoFault();
    });
});
