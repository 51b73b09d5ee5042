import classes from './prose.module.css';

/** Written text: blank lines part paragraphs, lines that begin with a hyphen or a star make a list. */
export function Prose({ children }: { children: string }) {
  const blocks = children.trim().split(/\n\s*\n/);
  return (
    <div className={classes.prose}>
      {blocks.map((block, index) => (
        <Block key={index} text={block} />
      ))}
    </div>
  );
}

const ITEM = /^\s*[-*•]\s+/;

function Block({ text }: { text: string }) {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => ITEM.test(line));
  const isList = first >= 0 && lines.slice(first).every((line) => ITEM.test(line));
  if (!isList) return <p>{text}</p>;
  return (
    <>
      {first > 0 && <p>{lines.slice(0, first).join('\n')}</p>}
      <ul>
        {lines.slice(first).map((line, index) => (
          <li key={index}>{line.replace(ITEM, '')}</li>
        ))}
      </ul>
    </>
  );
}
