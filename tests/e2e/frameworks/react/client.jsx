/** @jsxImportSource react */
import { hydrateRoot } from 'react-dom/client';
import { offerNews } from '../offer-news';
import { News } from './News';

offerNews((root, first, onShown) => {
  hydrateRoot(root, <News first={first} onShown={onShown} />);
});
