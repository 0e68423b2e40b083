SELECT person_id, NULL AS item,
       if(person_id IN (SELECT person_id FROM known_contacts WHERE date > d() - $days AND date <= d()), 'yes', 'no') AS part
FROM present
