import { createSSRApp } from 'vue';
import { offerNews } from '../offer-news';
import News from './News.vue';

offerNews((root, first, onShown) => {
  createSSRApp(News, { first, onShown }).mount(root);
});
