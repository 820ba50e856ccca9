import '../../components/archive.css';
import { openArchive } from '../../lib/extension/database';
import { mount } from '../shared/mount';
import { tellChanges } from '../shared/tell-changes';
import { WhileOpen } from '../shared/while-open';
import { App } from './App';

const archive = tellChanges(openArchive());

await mount(
  <WhileOpen archive={archive}>
    <App archive={archive} />
  </WhileOpen>,
);
