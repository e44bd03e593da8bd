import { createApp } from 'vue';
import '@/tokens/tokens.css';
import '@/tokens/base.css';
import '@/tokens/element.css';
import './desk.css';
import App from './App.vue';
import { router } from './router';

createApp(App).use(router).mount('#app');
