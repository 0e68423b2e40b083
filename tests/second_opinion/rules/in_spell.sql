SELECT person_id, NULL AS item,
       if(person_id IN (SELECT person_id FROM spells_on_d WHERE list_contains($kinds, kind)), 'yes', 'no') AS part
FROM present
