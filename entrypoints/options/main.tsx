import '../../components/options.css';
import { openArchive } from '../../lib/extension/database';
import { mount } from '../shared/mount';
import { App } from './App';

await mount(<App archive={openArchive()} />, { inPlace: true });
