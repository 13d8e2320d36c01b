import type { LayoutServerLoad } from './$types';
import { running } from '#platform/running.ts';

// Every page of a demo says that it is one: also before the sign-in, and where something went wrong.
export const load: LayoutServerLoad = () => ({ isDemo: running().mode === 'demo' });
