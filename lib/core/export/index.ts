/** Every format an archive can leave in. A new one is a file in this folder and a line here. */
export { exportJson, SCHEMA } from './json';
