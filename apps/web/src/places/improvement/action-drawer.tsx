import { Alert, Drawer } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../../ui/fault';
import { CreateAction } from './create-action';
import { EditAction } from './edit-action';
import { actionQuery } from './improvement-queries';
import { Button } from '../../ui/button';

interface Props {
  /** The id of an action, `new`, or none: then it is closed. */
  id: string | undefined;
  owners: string[];
  capabilities: string[];
  onClose: () => void;
}

/** An action beside the plan. It does not close on what has not been saved. */
export function ActionDrawer({ id, owners, capabilities, onClose }: Props) {
  const { t } = useTranslation('improvement');
  const { t: shell } = useTranslation('shell');
  const [dirty, setDirty] = useState(false);
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    setDirty(false);
    setLeaving(false);
  }, [id]);
  const known = { owners, capabilities, onDirty: setDirty };
  return (
    <Drawer
      opened={id !== undefined}
      onClose={() => (dirty ? setLeaving(true) : onClose())}
      position="right"
      size="44rem"
      title={<strong>{t(id === 'new' ? 'new' : 'one')}</strong>}
      closeButtonProps={{ 'aria-label': shell('close') }}
    >
      {leaving && dirty && (
        <Alert color="gray" variant="default" role="alert" mb="md" title={t('unsaved')}>
          <Button size="xs" variant="default" onClick={onClose} autoFocus>
            {t('discard')}
          </Button>
        </Alert>
      )}
      {id === 'new' && <CreateAction {...known} onMade={onClose} />}
      {id !== undefined && id !== 'new' && <Opened key={id} id={id} {...known} />}
    </Drawer>
  );
}

function Opened({ id, ...known }: { id: string } & Omit<Parameters<typeof EditAction>[0], 'action'>) {
  const { t: shell } = useTranslation('shell');
  const action = useQuery(actionQuery(id));
  // What was kept from before may be old; one writes on what is there now.
  const fresh = action.isFetchedAfterMount ? action.data : undefined;
  if (fresh) return <EditAction action={fresh} {...known} />;
  if (action.isError) return <Fault error={action.error} again={() => void action.refetch()} />;
  return (
    <p role="status" className="quiet">
      {shell('loading')}
    </p>
  );
}
