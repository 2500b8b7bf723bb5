import type pg from 'pg';

/** Made-up people, the `from`th to the `to`th, evenly over all villages; written by the superuser, past every policy. */
export async function seedPeople(admin: pg.Client, from: number, to: number): Promise<void> {
  await admin.query(
    `INSERT INTO person (id, full_name, nik_cipher, nik_index, nik_tail, birth_date, sex, occupation, regency_id, district_id, village_id)
     SELECT gen_random_uuid(), (ARRAY['Siti', 'Andi', 'Muh.', 'Nur', 'Rahma', 'Kasim', 'Hasna', 'Daeng'])[1 + n % 8] || ' ' ||
            (ARRAY['Rahayu', 'Patta', 'Tenri', 'Sompa', 'Baso', 'Becce'])[1 + (n / 8) % 6] || ' ' || n,
            '\\x00', sha256(n::text::bytea), lpad((n % 100)::text, 2, '0'), date '1955-01-01' + n % 17000,
            CASE n % 2 WHEN 0 THEN 'MALE' ELSE 'FEMALE' END, 'petani', v.regency_id, v.district_id, v.region_id
     FROM generate_series($1::int, $2::int) AS n
     JOIN (SELECT row_number() OVER (ORDER BY code) - 1 AS at, * FROM region_version WHERE kind IN ('VILLAGE', 'WARD')) v
       ON v.at = n % (SELECT count(*) FROM region_version WHERE kind IN ('VILLAGE', 'WARD'))`,
    [from, to],
  );
}

/** Made-up people and the summaries of twelve months. */
export async function seedProvince(admin: pg.Client, people: number): Promise<void> {
  await seedPeople(admin, 1, people);
  await admin.query(
    `INSERT INTO summary (measure, member_group, effective_on, amount, regency_id)
     SELECT m.measure, 'VULNERABLE_WORKER', (date '2023-06-01' + make_interval(months => month))::date, m.amount * (v.region_id % 7 + 1), v.region_id
     FROM region_version v CROSS JOIN generate_series(0, 11) AS month
     CROSS JOIN (VALUES ('PROTECTED', 100), ('SEATS_GRANTED', 120), ('SEATS_TAKEN', 100), ('BILLED', 1680000), ('PAID', 1680000)) AS m(measure, amount)
     WHERE v.kind IN ('REGENCY', 'CITY')`,
  );
  await admin.query(
    `INSERT INTO potential_declaration (id, member_group, people, source, as_of, declared_by, regency_id)
     SELECT gen_random_uuid(), 'VULNERABLE_WORKER', 8000, 'bench', '2024-01-01', u.id, v.region_id
     FROM region_version v CROSS JOIN (SELECT id FROM app_user LIMIT 1) u WHERE v.kind IN ('REGENCY', 'CITY')`,
  );
  await admin.query('VACUUM ANALYZE');
}
