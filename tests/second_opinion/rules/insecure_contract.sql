SELECT person_id, NULL AS item, if(bool_and(list_contains($contracts, contract)), 'yes', 'no') AS part
FROM spells_on_d
WHERE kind = 'paid_work' AND contract <> 'unknown'
GROUP BY person_id
