import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { licenceFiles } from './data/licences/plugin.ts';
import { previewHeaders } from './tests/support/preview-headers.ts';

export default defineConfig({
  plugins: [sveltekit(), licenceFiles(), previewHeaders()],
  worker: { format: 'es' },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
});
