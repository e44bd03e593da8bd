/** The texts of the desk about payment orders to the bank. */
export const paymentWords = {
    title: '银行支付',
    states: { waiting: '等待银行接收', sent: '银行处理中', paid: '已支付', refused: '银行退回' },
    ordered: (at: string) => `${at} 发出支付指令`,
    settled: (at: string) => `${at} 收到银行答复`,
    number: (number: string) => `银行编号 ${number}`,
    again: (attempts: number, at: string) => `银行暂无答复，已尝试 ${attempts} 次，将于 ${at} 再次尝试`,
};
