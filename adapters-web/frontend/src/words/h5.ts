import { shared } from './shared';

/** Every text of the citizen's pages. */
export const words = {
    ...shared,
    foot: { home: '首页', print: '打印', me: '个人中心', label: '主导航' },
    home: {
        hall: '智慧人社',
        bundles: '打包「一件事」',
        lead: '工伤、欠薪、劳动能力鉴定等 7 个事项，一张表、一套材料，一次办结。',
        start: '开始办理',
        guide: '先看要准备什么',
        mine: '我的事项',
        mineLead: '待办、办理中、已办结、已退回',
        notices: '站内通知公告',
        help: '不会用手机办？各级人社服务窗口照常受理，也可以请亲友代办。',
        hotline: '咨询电话 12333',
    },
    care: { on: '关怀版', off: '标准版', switchOn: '切换到关怀版（大字）', switchOff: '切换到标准版' },
    missing: { title: '没有这个页面', lead: '地址可能过期了。', home: '回到首页' },
} as const;
