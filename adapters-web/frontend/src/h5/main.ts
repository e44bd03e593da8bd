import { createApp } from 'vue';
import '@/tokens/tokens.css';
import '@/tokens/base.css';
import '@/tokens/vant.css';
import './h5.css';
import { opensWithoutNetwork, survivesReleases } from '@/offline/shell';
import App from './App.vue';
import './shell/largeText';
import { router } from './router';

survivesReleases();
opensWithoutNetwork();
createApp(App).use(router).mount('#app');
