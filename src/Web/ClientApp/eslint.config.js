import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const words = 'Text for people belongs into src/i18n.';

export default ts.config(
  { ignores: ['node_modules', 'dist', 'src/api/schema.d.ts'] },
  ...ts.configs.recommended,
  { files: ['src/**/*.{ts,tsx}'], ...hooks.configs.flat['recommended-latest'] },
  {
    files: ['src/**/*.tsx'],
    ignores: ['src/**/*.test.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'JSXText[value=/\\p{L}{2,}/u]', message: words },
        { selector: 'JSXAttribute[name.name=/^(title|placeholder|alt|aria-label)$/] > Literal[value=/\\p{L}/u]', message: words },
      ],
    },
  },
);
