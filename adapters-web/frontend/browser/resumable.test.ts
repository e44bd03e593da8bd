import { createHash } from 'node:crypto';
import { Upload } from 'tus-js-client';
import { expect, it, onTestFinished } from 'vitest';
import { Caller } from './support/caller';
import { largePaper, noise } from './support/materials';
import { BadNetwork } from './support/network';
import { DESK, launched, Person, PHONE } from './support/person';

const CUTS = 60;

it('a well-known client (tus-js-client) sends a file over a network that breaks all the time', async () => {
    const huangLei = await Caller.signedIn('huanglei');
    const bundle = await huangLei.opened(['injury-determination']);
    const file = noise(1, 2_000, 3_000);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const network = new BadNetwork();
    onTestFinished(() => network.close());
    network.cutsOften(CUTS);
    const address = await network.address();

    await new Promise<void>((done, fail) => {
        new Upload(file, {
            endpoint: `${address}/api/v1/bundles/${bundle}/uploads`,
            headers: huangLei.authorization(),
            metadata: { filename: '很大的照片.png', meets: 'id-card', sha256 },
            retryDelays: Array.from({ length: 10 * CUTS }, () => 20),
            onSuccess: () => done(),
            onError: fail,
        }).start();
    });

    expect(network.cuts).toBeGreaterThanOrEqual(CUTS);
    const { materials } = await huangLei.get<{ materials: { fileName: string; originalSha256: string }[] }>(`/bundles/${bundle}`);
    expect(materials.map(({ fileName, originalSha256 }) => [fileName, originalSha256])).toEqual([['很大的照片.png', sha256]]);
});

it('a page goes on where it was cut, also after it was killed, and sends no byte twice', async () => {
    const huangLei = await Caller.signedIn('huanglei');
    const bundle = await huangLei.opened(['injury-determination']);
    const file = largePaper(6_000_000);
    const sha256 = createHash('sha256').update(file).digest('hex');
    const network = new BadNetwork(1_500_000);
    onTestFinished(() => network.close());
    const browser = await launched();
    onTestFinished(() => browser.close());
    const phone = await Person.at(browser, PHONE, await network.address());
    await huangLei.signInTo(phone.context);
    await phone.goTo(`/apply/${bundle}/materials`);
    await phone.sees('本人身份证');
    const before = network.bytes;

    let down = network.goesDownAfter(2_000_000);
    await phone.page.getByLabel('从相册或文件选：本人身份证').setInputFiles({ name: '身份证.pdf', mimeType: 'application/pdf', buffer: file });
    await down;
    await phone.killAndReopen(() => {
        network.comesBack();
        down = network.goesDownAfter(2_000_000);
    });
    await down;
    await phone.killAndReopen(() => network.comesBack());
    await phone.page.locator('.file.done').waitFor();

    const { materials } = await huangLei.get<{ materials: { fileName: string; originalSha256: string }[] }>(`/bundles/${bundle}`);
    expect(materials.map(({ fileName, originalSha256 }) => [fileName, originalSha256])).toEqual([['身份证.pdf', sha256]]);
    const besides = network.bytes - before - file.length;
    console.log(`${file.length} bytes arrived over ${network.cuts} cuts, and ${besides} bytes of everything else the page asked for`);
    expect(besides).toBeLessThan(300_000);
});

it('another device of the person, at the address of the code, goes on where the first was cut', async () => {
    const huangLei = await Caller.signedIn('huanglei');
    const bundle = await huangLei.opened(['injury-determination']);
    const file = largePaper(5_000_000);
    const picked = { name: '身份证.pdf', mimeType: 'application/pdf', buffer: file };
    const browser = await launched();
    onTestFinished(() => browser.close());

    const ofTheScreen = new BadNetwork(1_500_000);
    onTestFinished(() => ofTheScreen.close());
    const screen = await Person.at(browser, DESK, await ofTheScreen.address());
    await huangLei.signInTo(screen.context);
    await screen.goTo(`/apply/${bundle}/materials`);
    await screen.page.getByRole('img', { name: '二维码：在手机上打开本页' }).waitFor();
    const down = ofTheScreen.goesDownAfter(3_000_000);
    await screen.page.getByLabel('从相册或文件选：本人身份证').setInputFiles(picked);
    await down;
    await screen.context.close();
    const begun = await huangLei.get<{ items: { received: number }[] }>(`/bundles/${bundle}/uploads`);
    const received = begun.items[0]?.received ?? 0;
    expect(received).toBeGreaterThan(1_000_000);

    const ofThePhone = new BadNetwork();
    onTestFinished(() => ofThePhone.close());
    const phone = await Person.at(browser, PHONE, await ofThePhone.address());
    await huangLei.signInTo(phone.context);
    await phone.goTo(`/apply/${bundle}/materials`);
    await phone.sees('本人身份证');
    const before = ofThePhone.bytes;
    await phone.page.getByLabel('从相册或文件选：本人身份证').setInputFiles(picked);
    await phone.page.locator('.file.done').waitFor();

    const { materials } = await huangLei.get<{ materials: { originalSha256: string }[] }>(`/bundles/${bundle}`);
    expect(materials.map((each) => each.originalSha256)).toEqual([createHash('sha256').update(file).digest('hex')]);
    expect(ofThePhone.bytes - before).toBeLessThan(file.length - received + 300_000);
});
