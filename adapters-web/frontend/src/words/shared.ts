/** Texts that the citizens' pages and the desk share. */
export const shared = {
    service: '劳动维权服务“一件事”',
    /** The same in two parts, where a line may break between them. */
    serviceName: '劳动维权服务',
    serviceMark: '“一件事”',
    city: '揭阳市人力资源和社会保障局',
    back: '返回',
    cancel: '取消',
    confirm: '确定',
    close: '关闭',
    retry: '再试一次',
    loading: '正在加载…',
    required: '必填',
    optional: '选填',
    none: '无',
    yes: '是',
    no: '否',
    skip: '跳到正文',
    comma: '、',
    pause: '，',
    colon: '：',
    look: '查看',
    /** How far the seal of a paper has come. */
    seal: { waiting: '待盖章', sample: '样章', sealed: '已盖章' },
    /** Where a material was taken from that nobody uploaded, as the desk reads it. */
    takenFrom: {
        paper: (number: string, issued: string, at: string) => `引用本系统 ${issued} 出具的文书 ${number}，${at} 经申请人一方同意`,
        earlier: (number: string, issued: string, at: string) => `引用 ${issued} 在申请 ${number} 中提交的材料，${at} 经申请人一方同意`,
        licence: (number: string, issued: string, at: string, issuer = '') =>
            `调取电子证照 ${number}（${issuer} ${issued} 签发），${at} 经申请人一方同意`,
    },
} as const;
