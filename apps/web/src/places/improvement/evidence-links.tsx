import classes from './improvement.module.css';

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]/g;

/** The addresses in what was written as evidence, to be opened. */
export function EvidenceLinks({ evidence }: { evidence: string }) {
  const addresses = [...new Set(evidence.match(ADDRESS) ?? [])];
  if (addresses.length === 0) return null;
  return (
    <ul className={classes.links}>
      {addresses.map((address) => (
        <li key={address}>
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        </li>
      ))}
    </ul>
  );
}
