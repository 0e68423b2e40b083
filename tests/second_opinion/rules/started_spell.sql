WITH started AS (
    FROM known_spells WHERE list_contains($kinds, kind) AND first_day > d() - $days AND first_day <= d()
)
SELECT person_id, NULL AS item, if(person_id IN (SELECT person_id FROM started), 'yes', 'no') AS part
FROM present
