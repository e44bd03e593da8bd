/** The texts of low ratings (差评), at the desk and on the phone. */
export const ratingWords = {
    title: '差评办理',
    lead: (count: number) => `${count} 条等待办理，先到期的在前`,
    grade: '评价',
    given: '评价时间',
    step: '下一步',
    due: '最晚',
    late: '已超期',
    one: '差评详情',
    choose: '请在左边选一条。每次查看都会告诉当事人。',
    none: '现在没有等您办理的差评。',
    secret: '只由没有参与过这个事项的负责人办理。不要告诉经办人是谁评价的。',
    comment: '评价人说',
    noComment: '没有留言。请联系评价人了解情况。',
    steps: { verify: '核实', answer: '整改并答复', done: '已答复' },
    grades: { 'very-satisfied': '非常满意', satisfied: '满意', 'basically-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' },
    finding: '核实结果',
    findings: {
        clear: '情况清楚、诉求合理，立即整改',
        complicated: '情况复杂，限期整改',
        unfounded: '缺乏法定依据，解释说明',
    },
    note: '核实的情况（只有本单位办理人看到）',
    verify: '确认核实结果',
    verified: (finding: string) => `核实结果：${finding}`,
    answer: '怎样整改，或者为什么不能整改（评价人看到）',
    send: '答复评价人',
    lacking: '请写明内容',
    sent: '已答复评价人',
    figures: {
        lead: (smallest: number) =>
            `办结以后，申请人可以评价。这里是每个季度的评价情况，不显示任何人的信息：评价不足 ${smallest} 人的，合并成“其他”公布，合并以后还不足的不公布。`,
        quarter: (from: string, to: string) => `${from.slice(0, 4)} 年 ${Number(from.slice(5, 7))} 月至 ${Number(to.slice(5, 7))} 月`,
        none: (smallest: number) => `评价不足 ${smallest} 人，不公布。`,
        others: '其他',
        rated: (it: { number: number; average: number; satisfied: number }) =>
            `${it.number} 人评价，平均 ${it.average.toFixed(1)} 分（满分 5 分），基本满意以上占 ${it.satisfied}%。`,
        low: (it: { low: number; mendedInTime: number }) =>
            it.low === 0 ? '没有差评。' : `差评 ${it.low} 条，其中 ${it.mendedInTime} 条按期整改并答复。`,
    },
    own: {
        waits: (day: string) => `您的评价正在由没有参与办理的负责人核实，最晚 ${day}。`,
        mending: (day: string) => `您反映的情况已经核实，最晚 ${day} 整改并答复您。`,
        answered: (at: string) => `${at} 答复：`,
    },
} as const;
