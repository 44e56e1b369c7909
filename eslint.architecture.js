/**
 * Which way imports run, as rules: scenarios/ -> server/ -> model/ <- web/, and no other way.
 *
 * model/ runs unchanged in Node, in a worker and in a page, and a run is a function of its scenario and its
 * seed. So it may reach nothing outside itself, no clock and no unseeded chance. Its own tsconfig.json takes
 * away the names of Node and of the page; the rules here say why and catch what types let through.
 */
import { builtinModules } from 'node:module';

const outOf = (folders) => `^(\\.\\./)+(${folders.join('|')})/`;

const noDefaultExport = {
  selector: ':matches(ExportDefaultDeclaration, ExportSpecifier[exported.name="default"])',
  message: 'Export by name: a file is named for its main export.',
};

/** Static imports go through no-restricted-imports, which does not look at `import()`. */
const noDynamicImport = (pattern, message) => ({
  selector: `ImportExpression[source.value=/${pattern.replaceAll('/', '\\u002F')}/]`,
  message,
});

/** One folder's rules: the imports it refuses, in both spellings, and any further syntax. */
function folder(files, refused, syntax = []) {
  const dynamic = refused.map(({ regex, message }) => noDynamicImport(regex, message));
  return {
    files,
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: refused }],
      'no-restricted-syntax': ['error', noDefaultExport, ...syntax, ...dynamic],
    },
  };
}

const localDateParts =
  '/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset|Year)$/';

const datesFromNumbersOnly = [
  {
    selector: ':matches(NewExpression[arguments.length!=1], CallExpression)[callee.name="Date"]',
    message: 'No clock and no time zone in model/: build dates with new Date(Date.UTC(...)).',
  },
  {
    selector: `MemberExpression[property.name=${localDateParts}]`,
    message: 'This depends on the time zone: use the getUTC… form.',
  },
];

const outsideTheModel = [
  'Buffer,console,crypto,document,fetch,globalThis,localStorage,navigator,performance,postMessage,process',
  'queueMicrotask,requestAnimationFrame,self,sessionStorage,setImmediate,setInterval,setTimeout,window',
].flatMap((names) => names.split(','));

export const architecture = [
  {
    files: ['**/*.{js,ts,svelte}'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  folder(
    ['model/**/*.ts'],
    [
      {
        regex: outOf(['server', 'web', 'scenarios', 'test']),
        message: 'model/ knows nothing of the folders around it.',
      },
      {
        regex: `^(node:.*|(${builtinModules.join('|')})(/.*)?)$`,
        message: 'model/ runs in a page too: nothing of Node.',
      },
    ],
    datesFromNumbersOnly,
  ),
  {
    files: ['model/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...outsideTheModel.map((name) => ({ name, message: 'model/ is pure: take it as an argument.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'model/ has no clock: take the date as an argument.' },
        {
          object: 'Math',
          property: 'random',
          message: 'Chance in model/ comes from a named, seeded stream.',
        },
      ],
    },
  },
  folder(
    ['server/**/*.ts'],
    [{ regex: outOf(['web', 'test']), message: 'server/ serves the page; it does not know it.' }],
  ),
  folder(
    ['web/**/*.{ts,svelte}'],
    [
      { regex: '^node:', message: 'web/ runs in a page.' },
      {
        regex: outOf(['server', 'test']),
        message: 'web/ gets data from the API, with the formats of model/schema.',
      },
    ],
  ),
];
