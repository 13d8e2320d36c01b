export { mayKeepCard } from './access.ts';
export { deviceOf } from './device.ts';
