SELECT person_id, NULL AS item, if(list_contains($ways, found_through), 'yes', 'no') AS part
FROM known_spells
WHERE kind = 'paid_work' AND first_day >= d() - $days AND first_day < d() AND found_through <> 'unknown'
