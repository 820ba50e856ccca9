import { hydrate } from 'svelte';
import { offerNews } from '../offer-news';
import News from './News.svelte';

offerNews((target, first, onShown) => {
  hydrate(News, { target, props: { first, onShown } });
});
