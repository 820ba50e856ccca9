import '../../components/welcome.css';
import { openArchive } from '../../lib/extension/database';
import { mount } from '../shared/mount';
import { tellChanges } from '../shared/tell-changes';
import { App } from './App';

await mount(<App archive={tellChanges(openArchive())} />);
