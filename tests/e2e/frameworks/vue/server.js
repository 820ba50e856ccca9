import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import News from './News.vue';

export const render = (news) => renderToString(createSSRApp(News, { first: news }));
