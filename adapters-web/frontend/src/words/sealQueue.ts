/** The texts of the desk about papers that wait for their seal. */
export const sealQueueWords = {
    title: '待盖章文书',
    lead: (count: number) =>
        count === 0
            ? '现在没有等待盖章的文书。'
            : `${count === 100 ? '最早的' : '共'} ${count} 份文书等待盖章，先出具的在前。系统会自动再试；没有盖章的文书当事人也能看到，但是不能作为正式文书使用。`,
    paper: '文书',
    number: '文书编号',
    since: '出具时间',
    attempts: '已试次数',
    why: '上次没有盖成的原因',
    next: '下次自动再试',
    again: '再试',
    againOf: (title: string, number: string) => `再试：${title} ${number}`,
    allAgain: '全部再试',
    triedAgain: '已安排再试，结果稍后可见',
    notTried: '还没有试过',
    obstacles: {
        off: '没有接通电子印章平台',
        unreachable: '电子印章平台没有回应',
        refused: '电子印章平台拒绝盖章',
        'no-seal': '电子印章平台没有本机关的印章',
        unusable: '电子印章平台给出的不是这份文书的印章',
        untrusted: '印章的证书不能追溯到本系统信任的根证书，请联系系统管理员',
        'stamps-off': '没有接通时间戳服务',
        'stamps-unreachable': '时间戳服务没有回应',
        'stamp-refused': '时间戳服务拒绝签发',
        'stamp-unusable': '时间戳服务给出的不是这份文书的时间戳',
        'stamp-untrusted': '时间戳的证书不能追溯到本系统信任的根证书，请联系系统管理员',
        fault: '本系统出错',
    },
};
