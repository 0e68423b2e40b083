SELECT person_id, NULL AS item, 'not_counted' AS part FROM present
