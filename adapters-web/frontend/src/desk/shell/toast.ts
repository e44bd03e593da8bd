import { ElMessage } from 'element-plus/es/components/message/index.mjs';
import 'element-plus/es/components/message/style/css';

export const tell = (message: string) => void ElMessage({ message, type: 'success', duration: 4000 });
