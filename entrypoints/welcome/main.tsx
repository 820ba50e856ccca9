import '../../components/welcome.css';
import { mount } from '../shared/mount';
import { App } from './App';

await mount(<App />);
