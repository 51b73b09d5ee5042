import type { Attachment } from '@tocsin/engine';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { fileOf } from '../../../http/download';
import { usePlace } from '../../../exercise/seat/seat';
import classes from './observe.module.css';

/** A photo that an evaluator took. */
export function Photo({ file }: { file: Attachment }) {
  const place = usePlace();
  const { data } = useQuery({
    queryKey: ['photo', place.exercise, file.file],
    queryFn: () => fileOf(place, file.file),
    staleTime: Infinity,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address ? (
    <a href={address} download={file.name}>
      <img className={classes.photo} src={address} alt={file.name} />
    </a>
  ) : (
    <span className={classes.small}>{file.name}</span>
  );
}
