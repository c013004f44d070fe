// form-js has its words in the source; here they become calls of formWords (src/lib/form-words.js), so that a page speaks its language.
import { readFile } from 'node:fs/promises';

const WORDS = [
  ['children: "Browse"', 'children: formWords("browse")'],
  ["return 'No files selected'", 'return formWords("noFile")'],
  ['return `${files.length} files selected`', 'return formWords("files", files.length)'],
  ["emptyListMessage = 'No results'", 'emptyListMessage = formWords("noResults")'],
  ["emptyListMessage: hasOptionsLeft ? 'No results' : 'All values selected'",
    'emptyListMessage: hasOptionsLeft ? formWords("noResults") : formWords("allSelected")'],
  ["placeholder: 'Search'", 'placeholder: formWords("search")'],
  ["placeholder: disabled || readonly ? undefined : 'Search'", 'placeholder: disabled || readonly ? undefined : formWords("search")'],
  ["children: valueLabel || 'Select'", 'children: valueLabel || formWords("select")'],
  ["evaluatedColumns.length === 0 ? 'Nothing to show.'", 'evaluatedColumns.length === 0 ? formWords("nothing")'],
  ['children: "Nothing to show."', 'children: formWords("nothing")'],
  ["'Add new'", 'formWords("add")'],
  ['`Expand all (${values.length - 1})`', 'formWords("expand", values.length)'],
  ['" ", \'Collapse\'', '" ", formWords("collapse")'],
  ['`Remove list item ${itemIndex + 1}`', 'formWords("remove", itemIndex + 1)'],
  ['"aria-label": "Previous page"', '"aria-label": formWords("previousPage")'],
  ['"aria-label": "Next page"', '"aria-label": formWords("nextPage")'],
  ['"aria-label": "Increment"', '"aria-label": formWords("more")'],
  ['"aria-label": "Decrement"', '"aria-label": formWords("less")'],
  // one order of year, month and day for everybody
  ["function getLocaleDateFormat(locale = 'default') {", "function getLocaleDateFormat() { return 'yyyy-MM-dd';"],
];

// While a text area measures itself it shrinks to nothing; at the end of a page that scrolls everything down by its height, and the
// click on the button that took the focus away lands beside it. Its box keeps the height meanwhile.
const REPAIRS = [
  ["textarea.style.height = '0px';",
    "const box = textarea.parentElement; if (box) box.style.minHeight = `${box.offsetHeight}px`; textarea.style.height = '0px';"],
  ["textarea.style.overflow = calculatedHeight > maxHeight ? 'visible' : 'hidden';",
    "textarea.style.overflow = calculatedHeight > maxHeight ? 'visible' : 'hidden'; if (box) box.style.minHeight = '';"],
];

export const wordsOfFormJs = {
  name: 'words-of-form-js',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[/\\]dist[/\\]index\.es\.js$/ }, async ({ path }) => {
      let source = await readFile(path, 'utf8');
      for (const [from, to] of [...WORDS, ...REPAIRS]) {
        if (!source.includes(from)) throw new Error(`form-js no longer has: ${from}`);
        source = source.replaceAll(from, to);
      }
      return { contents: `import { formWords } from 'form-words';\n${source}`, loader: 'js' };
    });
    build.onResolve({ filter: /^form-words$/ }, () => ({ path: new URL('src/lib/form-words.js', import.meta.url).pathname }));
  },
};
