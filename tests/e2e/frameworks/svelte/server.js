import { render as renderComponent } from 'svelte/server';
import News from './News.svelte';

export const render = async (news) => renderComponent(News, { props: { first: news } }).body;
