import { createApp } from 'vue';
import '@/tokens/tokens.css';
import '@/tokens/base.css';
import '@/tokens/element.css';
import App from './App.vue';

createApp(App).mount('#app');
