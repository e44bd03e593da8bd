// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { VerdictDraft } from './verdictDraft';

const reasons = [
    { code: 'illegible', title: '看不清', hint: '请重新拍摄。' },
    { code: 'unsigned', title: '没有签名', hint: '请签名后提交。' },
];

describe('a marked place', () => {
    const place = { material: 'f1', page: 2, left: 0.1, top: 0.1, width: 0.2, height: 0.2 };

    it('asks for the material again, and goes with the notice', () => {
        sessionStorage.clear();
        const draft = new VerdictDraft('m1');
        draft.judge('id-card', { finding: 'accepted' });
        draft.mark('id-card', place);
        expect(draft.notice('request-supplement').materials).toEqual([
            { requirement: 'id-card', finding: 'replace', reason: '', note: '', marked: place },
        ]);
        draft.judge('id-card', { finding: 'clarify' });
        draft.mark('id-card', undefined);
        expect(draft.notice('request-supplement').materials).toMatchObject([{ finding: 'clarify', marked: undefined }]);
    });

    it('is not sent with a material that was accepted after all', () => {
        const draft = new VerdictDraft('m2');
        draft.mark('id-card', place);
        draft.judge('id-card', { finding: 'accepted' });
        expect(draft.settled()).toEqual([{ requirement: 'id-card', finding: 'accepted', reason: '', note: '', marked: undefined }]);
    });
});

describe('the reason of a verdict', () => {
    let draft: VerdictDraft;
    beforeEach(() => {
        sessionStorage.clear();
        draft = new VerdictDraft('m1');
        draft.judge('id-card', { finding: 'replace' });
    });

    const note = () => draft.verdicts['id-card']?.note;

    it('writes its hint as the note to the applicant', () => {
        draft.because('id-card', 'illegible', reasons);
        expect(note()).toBe('请重新拍摄。');

        draft.because('id-card', 'unsigned', reasons);
        expect(note()).toBe('请签名后提交。');
    });

    it('leaves a note that the officer wrote', () => {
        draft.because('id-card', 'illegible', reasons);
        draft.judge('id-card', { note: '正面反光' });
        draft.because('id-card', 'unsigned', reasons);
        expect(note()).toBe('正面反光');
    });

    it('stands apart for what may follow after the acceptance', () => {
        draft.judge('kinship', { finding: 'to-follow' });
        draft.because('kinship', 'unsigned', reasons);
        const listed = (kind: 'request-supplement' | 'accept-incomplete') =>
            draft.notice(kind).materials.map((each) => each.requirement);

        expect(listed('request-supplement')).toEqual(['id-card']);
        expect(listed('accept-incomplete')).toEqual(['kinship']);
        expect(draft.settled()).toEqual([]);
    });

    it('is missing until it is chosen', () => {
        expect(draft.lacksReason('request-supplement')).toBe(true);
        draft.because('id-card', 'illegible', reasons);
        expect(draft.lacksReason('request-supplement')).toBe(false);
    });
});
