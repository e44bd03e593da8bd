/** The texts of the page on which an administrator ends the sessions of a person or an enterprise. */
export const sessionEndingWords = {
    title: '结束登录',
    lead: '有人报告账号被他人使用、手机丢失时，可以让这个账号在所有地方退出登录。本人可以照常重新登录；别人知道密码的，请本人登录后马上改密码。工作人员的账号，请在“人员”里停用。',
    number: '本人的身份证号码或者单位的统一社会信用代码',
    reason: '为什么结束',
    reasonHint: '本人在“登录密码”页面能看到这里写的内容。',
    missing: '请写明号码和原因。',
    end: '结束全部登录',
    ended: (count: number) => (count === 0 ? '这个账号现在没有登录；已记录。' : `已结束 ${count} 处登录，马上生效；已记录。`),
} as const;
