/** The texts of an earlier state of a matter (回看). */
export const pastWords = {
    title: '回看',
    open: '回看',
    openAt: (title: string) => `回看“${title}”之后的情况`,
    back: '← 现在的情况',
    banner: (at: string) => `这是 ${at} 的情况，不是现在的。这里不能办理。`,
    bannerHint: '内容、时限、文书和办事指南都以那时保存的为准；日子按那时施行的放假安排计算。这次查看会告诉申请人。',
    at: '回看到',
    go: '查看',

    clocks: '那时的时限',
    noClocks: '那时没有时限。',
    due: (day: string) => `最迟 ${day}`,
} as const;
