// Takes bytes and a path; gives a file that is whole or not there.
// The only room of the lower floors that touches the file system.
export { writeWhole } from './write.js';
