// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { nextTick } from 'vue';
import type { ActionOffer } from '@/client/model';
import { words } from '@/words/desk';
import { VerdictDraft } from '../dossier/materials/verdictDraft';
import { ActionDraft } from './actionDraft';

const action = (kind: ActionOffer['kind'], more: Partial<ActionOffer> = {}): ActionOffer => ({
    code: kind,
    title: kind,
    kind,
    takes: ['statement', ...(more.needs ?? [])],
    needs: [],
    effects: [],
    outcomes: [],
    grounds: [],
    inputs: [],
    ...more,
});

const around = { answers: {}, fields: [], today: '2026-11-26' };
const says = words.act;

describe('the draft of an action', () => {
    let said: ActionDraft;
    beforeEach(() => {
        sessionStorage.clear();
        said = ActionDraft.begun();
    });

    const lacking = (of: ActionOffer, findings = new VerdictDraft('m1')) => said.lacking(of, findings, around);

    it('lacks nothing where nothing is required', () => {
        expect(lacking(action('accept'))).toEqual([]);
    });

    it('needs a ground and a reason for a refusal', () => {
        const refuse = action('refuse', { needs: ['ground', 'statement'], grounds: [{ code: 'no-relation', title: '不存在劳动关系', basis: '第十八条' }] });
        expect(lacking(refuse)).toEqual([says.ground, says.statement]);

        said.ground = 'no-relation';
        said.statement = '  ';
        expect(lacking(refuse)).toEqual([says.statement]);

        said.statement = '没有劳动合同';
        expect(lacking(refuse)).toEqual([]);
    });

    it('fills in the time that the applicant picked, and leaves what the officer has written', () => {
        const said = ActionDraft.begun();
        said.announce('2026-12-03T09:00:00', '市人民医院');
        said.announce('2026-12-04T09:00:00', '别处');
        expect([said.at, said.place]).toEqual(['2026-12-03T09:00', '市人民医院']);
    });

    it('needs a time and a place for an exam, and a day for a received paper', () => {
        expect(lacking(action('schedule-exam', { needs: ['exam'] }))).toEqual([says.examAt, says.examPlace]);
        expect(lacking(action('serve', { needs: ['received'] }))).toEqual([says.received]);
    });

    it('needs a list for a supplement', () => {
        const findings = new VerdictDraft('m2');
        expect(lacking(action('request-supplement', { needs: ['notice'] }), findings)).toEqual([says.listed]);

        findings.judge('id-card', { finding: 'replace', note: '请重拍' });
        expect(lacking(action('request-supplement', { needs: ['notice'] }), findings)).toEqual([says.listedReason]);

        findings.judge('id-card', { reason: 'illegible' });
        expect(lacking(action('request-supplement', { needs: ['notice'] }), findings)).toEqual([]);
    });

    it('is sent without surrounding spaces and without empty parts', () => {
        said.statement = ' 属实 ';
        expect(said.request(action('accept'), new VerdictDraft('m3'))).toEqual({ action: 'accept', statement: '属实' });
    });

    it('is still there after a look at another matter, until it is taken', async () => {
        ActionDraft.kept('m4.refuse').statement = '没有劳动合同';
        await nextTick();
        expect(ActionDraft.kept('m4.refuse').statement).toBe('没有劳动合同');

        ActionDraft.forget('m4.refuse');
        expect(ActionDraft.kept('m4.refuse').statement).toBe('');
    });
});
