import type { Locator } from 'playwright-core';
import type { Person } from './person';

type Given = string | boolean | string[];

/** A person's answers, by the path of the field. */
export type Life = Record<string, Given>;

export const LI_NA: Life = {
    'applicant.capacity': 'worker',
    'worker.name': '李娜',
    'worker.idType': 'resident-id-card',
    'worker.idNumber': '445202199003071527',
    'worker.phone': '13800138000',
    'worker.address': '揭阳市榕城区临江北路1号',
    'employer.name': '揭阳市示例五金制品厂',
    'employer.address': '揭阳市榕城区工业大道8号',
    'employer.district': '445202',
    'employer.phone': '0663-8234567',
    'employer.legalRepresentative': '陈老板',
    'employment.occupation': '冲压工',
    'employment.start': '2023-03-01',
    'employment.insured': 'insured',
    'employment.insuredDistrict': '445202',
    'workplace.district': '445202',
    'accident.kind': 'accident',
    'accident.situation': 'work-cause',
    'accident.occurredAt': '2026-10-12T09:30',
    'accident.place': '厂区二车间',
    'accident.cause': '冲床防护罩缺失',
    'accident.injuredPart': '右手食指',
    'accident.diagnosisDate': '2026-10-12',
    'accident.account': '2026年10月12日上午在二车间操作冲床时，右手食指被压伤，送医诊断为末节骨折。',
    'accident.request': '申请认定为工伤',
    'complaint.kind': 'complaint',
    'complaint.topics': ['wages'],
    'complaint.inProceedings': false,
    'complaint.violationStart': '2026-06-01',
    'complaint.ongoing': true,
    'complaint.group': false,
    'complaint.facts': '自2026年6月起未发工资。',
    'complaint.demands': '支付拖欠的工资。',
    'wages.owedFrom': '2026-06-01',
    'wages.owedTo': '2026-10-31',
    'wages.amount': '23000',
    'wages.workers': '1',
    'wages.construction': false,
    'assessment.hospital': '揭阳市人民医院',
    'assessment.diagnosis': '右手食指末节骨折',
    'assessment.treatmentEnded': '2026-11-10',
    'assessment.reason': '伤情稳定，申请鉴定伤残等级',
    'agent.appointed': false,
    'delivery.electronic': true,
    'delivery.address': '揭阳市榕城区临江北路1号',
    'delivery.recipient': '李娜',
    'delivery.phone': '13800138000',
};

/** Fills in page after page up to the materials. `between` runs after each page. */
export async function fillForm(person: Person, life: Life, between: () => Promise<void> = async () => {}): Promise<void> {
    for (;;) {
        await fillPage(person, life);
        const last = await person.page.getByRole('button', { name: '提交采集信息' }).isVisible();
        if (last) return person.tap('提交采集信息');
        const before = person.page.url();
        await person.tap('下一步');
        await person.page.waitForURL((url) => url.href !== before);
        await between();
    }
}

/** Fields appear as others are answered, so this repeats until nothing is left to fill in. */
async function fillPage(person: Person, life: Life): Promise<void> {
    const done = new Set<string>();
    for (;;) {
        const rows = await person.page.locator('[data-field]').all();
        const paths = await Promise.all(rows.map((row) => row.getAttribute('data-field')));
        const at = paths.findIndex((path) => path !== null && path in life && !done.has(path));
        const path = paths[at];
        if (!path) return;
        await write(person, person.page.locator(`[data-field="${path}"]`), life[path] ?? '');
        done.add(path);
    }
}

async function write(person: Person, row: Locator, given: Given): Promise<void> {
    const control = await row.evaluate(controlOf, WRITTEN);
    if (control === 'fixed') return;
    if (control === 'written' && typeof given === 'string') return unlessFixed(row, row.locator(WRITTEN).fill(given));
    if (control === 'list') return unlessFixed(row, row.locator('select').selectOption(String(given)));
    if (typeof given === 'boolean') return person.press(row.getByLabel(given ? '是' : '否', { exact: true }));
    for (const code of [given].flat()) await person.press(row.locator(`label[data-option="${code}"]`));
}

const WRITTEN = 'textarea, input:not([type=radio]):not([type=checkbox])';

/** How the row is answered, read in one moment: the account's own answer can take a field's place between two looks. */
function controlOf(row: Element, written: string): 'fixed' | 'written' | 'list' | 'options' {
    if (row.hasAttribute('data-fixed')) return 'fixed';
    if (row.querySelector(written)) return 'written';
    return row.querySelector('select') ? 'list' : 'options';
}

/** Answers the row. It is also done when the account's own answer takes the field's place meanwhile. */
async function unlessFixed(row: Locator, answered: Promise<unknown>): Promise<void> {
    const fixed = row.and(row.page().locator('[data-fixed]'));
    await Promise.any([answered, fixed.waitFor()]);
}
