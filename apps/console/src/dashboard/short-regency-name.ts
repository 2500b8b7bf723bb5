const FAMILIAR: Readonly<Record<string, string>> = {
  'Sidenreng Rappang': 'Sidrap',
  'Pangkajene dan Kepulauan': 'Pangkep',
  'Pangkajene Kepulauan': 'Pangkep',
  'Kepulauan Selayar': 'Selayar',
};

/** What people call a regency where space is short: "Kabupaten Sidenreng Rappang" is Sidrap, "Kota Palopo" is Palopo. */
export function shortRegencyName(name: string): string {
  const bare = name.replace(/^(Kabupaten|Kota) /, '');
  return FAMILIAR[bare] ?? bare;
}
