/** The texts of the desk about notifications outside the pages. */
export const notificationWords = {
    title: '未送达通知',
    lead: (count: number) => (count === 0 ? '现在没有未送达的通知。' : `共 ${count} 条没有送达，先发出的在前。可以改用电话等方式联系当事人，或者重新发送。`),
    ofMatter: '通知当事人',
    about: '通知内容',
    since: '应发时间',
    why: '未送达原因',
    again: '重新发送',
    sentAgain: '已重新发送',
    channels: { wechat: '微信', sms: '短信', email: '电子邮件' },
    kinds: {
        progress: '有新进展',
        'action-needed': '需要当事人处理',
        result: '已有结果',
        'period-ending': '期限即将届满',
        reminder: '期限提醒',
        question: '向当事人询问',
        answer: '答复当事人',
        'dates-moved': '日期有调整',
        'rating-answered': '评价有答复',
    },
    state: (state: 'waiting' | 'delivered' | 'undeliverable', at: string | undefined, planned: string | undefined) =>
        state === 'delivered' ? `已送达 ${at}` : state === 'undeliverable' ? '未送达' : planned ? `将于 ${planned} 发送` : '正在发送',
    number: (id: string) => `服务商编号 ${id}`,
    reason: (reason: string) =>
        reason === 'no-address'
            ? '没有可用的联系方式'
            : reason === 'address-refused' || reason === 'not-a-follower'
              ? '服务商不接受这个号码或者地址'
              : '多次尝试后服务商仍未接收',
};
