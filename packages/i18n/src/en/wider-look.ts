/** Words of wider looks: reading beyond the own area for a reason, for some hours. */
export const widerLook = {
  subtitle: 'Who reads data beyond their area, why, and until when. It ends by itself after %{hours} hours.',
  open: 'Take a wider look',
  openTitle: 'Read data beyond your area',
  openConsequence:
    'For %{hours} hours you can look for workers one level above your area, without changing anything. Your supervisor sees the reason, and everything you open is recorded.',
  openHint: 'What are data beyond your area needed for? Without a NIK.',
  opened: 'The wider look is open. It ends by itself.',
  end: 'End it now',
  ended: 'You are back in your own area',
  isOpen: 'Open now',
  isOver: 'Over',
  waits: 'Not seen by a supervisor yet',
  seen: 'I have seen this',
  seenDone: 'Noted that you have seen it',
  seenByAt: '%{name}, %{at}',
  used: '%{persons} people, read %{times} times',
  bannerTitle: 'A wider look, for reading only.',
  banner: 'You see workers in %{area}. %{minutes} minutes left.',
  trail: 'Trail of this look',
  empty: 'No wider looks yet.',
  emptyHint: 'Where a worker you look for lives beyond your area, take a wider look with a reason.',
};
