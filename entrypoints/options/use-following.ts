import { useEffect, useState } from 'preact/hooks';
import type { FollowView } from '../../engine/model/views';
import { ask } from '../../protocol/client';

/** How following stands, asked anew when the followed outlets change and after a look. */
export function useFollowing(follow: readonly string[] | null, onTrouble: (error: unknown) => void) {
  const [following, setFollowing] = useState<FollowView[] | null>(null);
  const [looking, setLooking] = useState(false);
  const outlets = follow?.join(' ') ?? null;

  useEffect(() => {
    if (outlets !== null) ask('fetch/following', {}).then(setFollowing, onTrouble);
  }, [outlets]);

  const look = async () => {
    setLooking(true);
    try {
      setFollowing(await ask('fetch/following', { look: true }));
    } catch (error) {
      onTrouble(error);
    } finally {
      setLooking(false);
    }
  };
  return { following, looking, look: () => void look() };
}
