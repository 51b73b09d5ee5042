/** Small changes of a source file that would be faults, found on its syntax tree. */
import ts from 'typescript';

const { SyntaxKind: Kind } = ts;
const COMPARISONS = {
  '===': ['!=='],
  '!==': ['==='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
};
const CALLS = { some: 'every', every: 'some', max: 'min', min: 'max', floor: 'ceil', ceil: 'floor' };
const PARTS = [
  'facilitator',
  'local-controller',
  'participant',
  'simulator',
  'evaluator',
  'observer',
  'server',
];
/** Other rules that an event could be given, each with the name under which the code has it. */
const RULES = {
  everyone: `() => ['everyone', 'control', 'evaluation']`,
  evaluatorsOnly: `() => ['control', 'evaluators']`,
  nobody: '() => []',
};

/** @returns each mutant as `{file, kind, from, to, line, original, replacement}`: what is put in place of what. */
export function mutantsOf(name, text) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const put = (kind, node, replacement) => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const original = text.slice(from, to);
    if (replacement === original) return;
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    found.push({ file: name, kind, from, to, line, original, replacement });
  };
  const visit = (node) => {
    if (isOutside(node)) return;
    mutate(node, put, name);
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** Types, imports, words for people and the shapes of fields are no rules. */
function isOutside(node) {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return true;
  if (ts.isNewExpression(node) && ['Rejected', 'RangeError'].includes(node.expression.getText())) return true;
  return ts.isPropertyAssignment(node) && ['body', 'type'].includes(node.name.getText());
}

function mutate(node, put, file) {
  if (ts.isBinaryExpression(node)) binary(node, put);
  if (ts.isPrefixUnaryExpression(node) && node.operator === Kind.ExclamationToken)
    put('not', node, node.operand.getText());
  // That a guard lets nobody through is noticed by whatever uses it.
  if (ts.isIfStatement(node))
    for (const value of ts.isThrowStatement(node.thenStatement) ? ['false'] : ['true', 'false'])
      put('if', node.expression, value);
  if (ts.isConditionalExpression(node))
    for (const value of ['true', 'false']) put('choice', node.condition, value);
  if (ts.isCaseClause(node)) put('case', node.expression, `'no such case'`);
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) put('statement', node, ';');
  if (ts.isNumericLiteral(node)) put('number', node, String(Number(node.text.replaceAll('_', '')) + 1));
  if (ts.isArrayLiteralExpression(node) && !ts.isVariableDeclaration(node.parent)) elements(node, put);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) call(node, put);
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'may')
    for (const part of PARTS) put('may', node.initializer, toggled(node.initializer.getText(), part));
  if (file.endsWith('/audience.ts') && isRule(node))
    for (const [name, rule] of Object.entries(RULES))
      if (node.initializer.getText() !== name) put('audience', node.initializer, rule);
}

function binary({ left, operatorToken, right }, put) {
  const operator = operatorToken.getText();
  for (const other of COMPARISONS[operator] ?? []) put('operator', operatorToken, other);
  if (operator === '??')
    put('default', { getStart: () => left.getStart(), getEnd: () => right.getEnd() }, right.getText());
  if (operator !== '===' && operator !== '!==') return;
  for (const side of [left, right]) if (ts.isStringLiteral(side)) put('operator', side, `'no such word'`);
}

/** Leaves out one element after the other. */
function elements(node, put) {
  for (const left of node.elements) {
    const kept = node.elements.filter((one) => one !== left);
    put('element', node, `[${kept.map((one) => one.getText()).join(', ')}]`);
  }
}

function call(node, put) {
  const { name, expression } = node.expression;
  if (CALLS[name.text]) put('call', name, CALLS[name.text]);
  if (name.text === 'filter') put('call', node, expression.getText());
}

const toggled = (may, part) =>
  `((all) => all.includes('${part}') ? all.filter((one) => one !== '${part}') : [...all, '${part}'])([...${may}])`;

const isRule = (node) =>
  ts.isPropertyAssignment(node) &&
  ts.isObjectLiteralExpression(node.parent) &&
  ts.isVariableDeclaration(node.parent.parent) &&
  node.parent.parent.name.getText() === 'audience';
