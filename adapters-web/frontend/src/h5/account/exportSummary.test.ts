import { expect, it } from 'vitest';
import type { Export } from '@/client/model';
import { exportSummary } from './exportSummary';

it('counts the stored data, kind by kind', () => {
    const data = {
        account: { id: '1', name: '李娜', maskedIdNumber: '445***********1527' },
        formerNames: [{ name: '李那', until: '2026-11-26T04:00:00Z' }],
        consents: [{ holds: true }, { holds: false }],
        bundles: [
            { number: 'JY1', answers: { worker: { name: '李娜', phone: '1' }, employer: { name: '厂' } }, materials: [{ size: 1024 }] },
            { answers: {}, materials: [] },
        ],
        matters: [{ timeline: [{}, {}] }, { timeline: [{}] }],
        accesses: [{}],
        favourites: [],
    } as unknown as Export;

    const told = Object.fromEntries(exportSummary(data).map(({ name, words }) => [name, words]));

    expect(told).toMatchObject({
        曾用名: '李那（2026-11-26 起改用现名）',
        身份证号码: '445***********1527',
        同意过的内容: '2 项，其中 1 项有效',
        申请: '已提交 1 份，没提交的草稿 1 份',
        填写的信息: '3 项，用于办理您申请的事项',
        上传的材料: '1 个文件，共 1 KB',
        办理事项: '2 件，办理轨迹 3 条',
        工作人员查看: '1 次',
        收藏: '0 项',
    });
});
