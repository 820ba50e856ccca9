/** @jsxImportSource react */
import { renderToString } from 'react-dom/server';
import { News } from './News';

export const render = async (news) => renderToString(<News first={news} />);
