import '../../components/options.css';
import { openArchive } from '../../lib/extension/database';
import { mount } from '../shared/mount';
import { WhileOpen } from '../shared/while-open';
import { App } from './App';

const archive = openArchive();

await mount(
  <WhileOpen archive={archive}>
    <App archive={archive} />
  </WhileOpen>,
  { inPlace: true },
);
