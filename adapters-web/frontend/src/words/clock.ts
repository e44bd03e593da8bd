/** How a clock and the days of its ledger are told, to everyone alike. */
export const clockWords = {
    states: { running: '正在计时', paused: '暂停计时', stopped: '已结束' },
    committed: '承诺时限',
    statutory: '法定时限',
    rows: '逐日明细',
    counted: '计入',
    notCounted: '不计',
    day: '日期',
    why: '原因',
    running: '累计',
} as const;
