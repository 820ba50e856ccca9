import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { compileScript, parse } from 'vue/compiler-sfc';
import { ROOT } from '../build';
import type { News } from './story';

export const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;
export type Framework = (typeof FRAMEWORKS)[number];

const ENTRY = {
  react: { server: 'react/server.jsx', client: 'react/client.jsx' },
  vue: { server: 'vue/server.js', client: 'vue/client.js' },
  svelte: { server: 'svelte/server.js', client: 'svelte/client.js' },
};

export interface FrameworkPage {
  /** The framework's own server's page for some news. */
  render(news: News): Promise<string>;
  /** The script that takes it over in the browser, in the development build, which tells of mismatches. */
  script: string;
}

/** Each framework's own compiler, for its own kind of file. */
function components(side: 'server' | 'client'): Plugin {
  return {
    name: 'components',
    enforce: 'pre',
    transform(code, id) {
      if (id.endsWith('.svelte')) {
        return compile(code, { filename: id, generate: side, dev: side === 'client' }).js.code;
      }
      if (!id.endsWith('.vue')) return undefined;
      const { descriptor } = parse(code, { filename: id });
      const templateOptions = { ssr: side === 'server', ssrCssVars: [] };
      const options = { id: 'news', inlineTemplate: true, templateOptions, genDefaultAs: 'News' };
      return {
        code: `${compileScript(descriptor, options).content}\nexport default News;`,
        moduleType: 'js',
      };
    },
  };
}

async function bundle(framework: Framework, side: 'server' | 'client'): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [components(side)],
    ...(side === 'server' ? { ssr: { noExternal: true } } : {}),
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      ssr: side === 'server',
      rolldownOptions: {
        input: join(ROOT, 'tests/e2e/frameworks', ENTRY[framework][side]),
        output: { format: side === 'server' ? 'cjs' : 'iife' },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${framework} was not bundled`);
  return output.output[0].code;
}

/** A framework's page on both its sides. */
export async function frameworkPage(framework: Framework): Promise<FrameworkPage> {
  const [server, script] = await Promise.all([
    bundle(framework, 'server'),
    bundle(framework, 'client'),
  ]);
  const made: { exports: Partial<Pick<FrameworkPage, 'render'>> } = { exports: {} };
  new Function('module', 'exports', 'require', server)(
    made,
    made.exports,
    createRequire(import.meta.url),
  );
  const { render } = made.exports;
  if (!render) throw new Error(`the server side of ${framework} renders nothing`);
  return { render, script };
}
