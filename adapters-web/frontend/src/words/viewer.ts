/** The texts of the desk's viewer of materials. */
export const viewer = {
    tools: '看材料的工具',
    smaller: '缩小',
    larger: '放大',
    turn: '旋转',
    page: (page: number, of: number) => `第 ${page} 页，共 ${of} 页`,
    pageOf: (page: number) => `第 ${page} 页`,
    pages: '各页',
    pageBefore: '上一页',
    pageAfter: '下一页',
    mark: '标出位置',
    unmark: '取消标记',
    how: '用鼠标在有问题的地方画框；也可以用方向键移动方框，按住 Shift 改大小。申请人在补正时会看到。',
    marked: (page: number) => `已在第 ${page} 页标出位置`,
    leaves: '全部材料',
} as const;
