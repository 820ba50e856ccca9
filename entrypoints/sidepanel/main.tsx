import '../../components/popup.css';
import '../../components/panel.css';
import { openArchive } from '../../lib/extension/database';
import { mount } from '../shared/mount';
import { tellChanges } from '../shared/tell-changes';
import { App } from './App';

/** The panel goes with the active tab of its window; opened as a page of its own, it is told which tab is meant. */
const tab = new URLSearchParams(location.search).get('tab');

mount(<App fixed={tab === null ? undefined : Number(tab)} archive={tellChanges(openArchive())} />);
